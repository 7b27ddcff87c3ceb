-- The figures of a year and the year before on each vintage basis.
DROP TABLE IF EXISTS pair;
CREATE TEMP TABLE pair AS
WITH said AS (
  SELECT f.measure || '/' || f.country AS series, CAST(substr(f.period, 1, 4) AS INTEGER) AS year, v.edition, f.id AS source,
    CAST(round(o.value * 1000000) AS INTEGER) AS value, o.value AS printed, m.unit
  FROM vintage v JOIN fact f ON f.id = v.fact JOIN observation o ON o.id = v.observation
  JOIN measure m ON m.name = f.measure
  JOIN within_year w ON w.id = f.id AND w.first_day LIKE '%-01-01' AND w.last_day LIKE '%-12-31'
  WHERE f.dimensions = '' AND f.scope = '' AND o.value IS NOT NULL AND o.high IS NULL),
standing AS (
  SELECT 1 AS place, 'first_printed' AS basis, * FROM (
    SELECT *, row_number() OVER (PARTITION BY series, year ORDER BY edition, source) AS n FROM said) WHERE n = 1
  UNION ALL SELECT 2, 'latest', * FROM (
    SELECT *, row_number() OVER (PARTITION BY series, year ORDER BY edition DESC, source) AS n FROM said) WHERE n = 1)
SELECT s.place, s.basis, s.series, s.year, s.unit, s.value, s.edition, s.source, p.value AS previous,
  p.edition AS previous_edition, p.source AS previous_source, e.value AS earlier
FROM standing s JOIN standing p ON p.basis = s.basis AND p.series = s.series AND p.year = s.year - 1
LEFT JOIN standing e ON e.basis = s.basis AND e.series = s.series AND e.year = s.year - 2
UNION ALL
SELECT 3, 'same_edition', s.series, s.year, s.unit, s.value, s.edition, s.source, p.value, p.edition, p.source,
  (SELECT e.value FROM said e WHERE e.series = s.series AND e.edition = s.edition AND e.year = s.year - 2
    ORDER BY e.source LIMIT 1)
FROM said s JOIN said p ON p.series = s.series AND p.edition = s.edition AND p.year = s.year - 1
WHERE s.edition = (
  SELECT min(a.edition) FROM said a JOIN said b ON b.series = a.series AND b.edition = a.edition AND b.year = a.year - 1
  WHERE a.series = s.series AND a.year = s.year);
