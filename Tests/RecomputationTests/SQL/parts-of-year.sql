-- Where the year has no answer, parts of it as a minimum: of parts that overlap, the one with the greatest minimum. A
-- part is taken where no part with a greater minimum that is itself taken shares a day with it.
INSERT INTO found
WITH RECURSIVE ranked AS (
  SELECT cut.position, cut.measure, a, b, p.*, row_number() OVER (
    PARTITION BY cut.position, country, year ORDER BY ifnull(low, -1) DESC, p.period) AS place
  FROM cut JOIN part_of_year p ON p.measure = cut.measure AND p.dimensions = cut.dimensions AND p.printed IS NOT NULL
  WHERE NOT EXISTS (SELECT 1 FROM whole_year w WHERE w.measure = p.measure AND w.dimensions = p.dimensions
    AND w.country = p.country AND w.year = p.year)),
chosen AS (
  SELECT position, country, year, place, first_day || '~' || last_day || ';' AS spans, 1 AS taken, id FROM ranked
  WHERE place = 1
  UNION ALL
  SELECT r.position, r.country, r.year, r.place,
    c.spans || CASE WHEN clash THEN '' ELSE r.first_day || '~' || r.last_day || ';' END, NOT clash, r.id
  FROM chosen c JOIN ranked r
    ON r.position = c.position AND r.country = c.country AND r.year = c.year AND r.place = c.place + 1
  JOIN (SELECT 0 AS clash UNION SELECT 1) ON clash = EXISTS (
    WITH RECURSIVE span(text, rest) AS (
      SELECT '', c.spans
      UNION ALL SELECT substr(rest, 1, instr(rest, ';') - 1), substr(rest, instr(rest, ';') + 1) FROM span
      WHERE rest <> '')
    SELECT 1 FROM span WHERE text <> '' AND substr(text, 1, 10) <= r.last_day AND substr(text, 12) >= r.first_day))
SELECT r.position, r.measure, r.a, r.b, r.country, r.year, sum(ifnull(r.low, 0)), sum(r.printed), NULL, 'at_least', 'derived',
  '', 1, 0, ''
FROM chosen JOIN ranked r USING (id, position) WHERE taken
GROUP BY r.position, r.country, r.year HAVING sum(ifnull(r.low, 0)) > 0;
