-- The printed answers, then what follows from a complete cut of one edition.
INSERT INTO found
SELECT cut.position, cut.measure, a, b, country, year, low, printed, high, qualifier, status, period, 1, 0, ''
FROM cut JOIN whole_year USING (measure, dimensions);
INSERT INTO found
SELECT cut.position, cut.measure, a, b, country, year, sum(ifnull(low, 0)), sum(printed),
  CASE WHEN count(high) = (SELECT count(*) FROM part p WHERE p.dimensions = cut.dimensions) THEN sum(high) END,
  NULL, 'derived', '', 1, 0, ''
FROM cut JOIN part ON part.dimensions = cut.dimensions
JOIN whole_year w ON w.measure = cut.measure AND w.dimensions = part.part AND w.printed IS NOT NULL
WHERE NOT EXISTS (
  SELECT 1 FROM whole_year o WHERE o.measure = cut.measure AND o.dimensions = cut.dimensions
    AND o.country = w.country AND o.year = w.year)
GROUP BY cut.position, country, year
HAVING sum(needed) = (SELECT sum(needed) FROM part p WHERE p.dimensions = cut.dimensions)
  AND count(DISTINCT edition) = 1;
