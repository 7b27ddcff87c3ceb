-- The figures of a year and the year before on each vintage basis, in millionths of the printed unit: those that profiles
-- gave, and those that somebody published. `asked_measure` has the measures that the pipeline looks at.
DROP TABLE IF EXISTS said; DROP TABLE IF EXISTS standing; DROP TABLE IF EXISTS pair;
CREATE TEMP TABLE said AS
SELECT f.measure AS subject, f.country, CAST(substr(f.period, 1, 4) AS INTEGER) AS year, v.edition, f.id AS source,
  CAST(round(o.value * 1000000) AS INTEGER) AS value, m.unit
FROM vintage v JOIN fact f ON f.id = v.fact JOIN observation o ON o.id = v.observation
JOIN measure m ON m.name = f.measure
JOIN within_year w ON w.id = f.id AND w.first_day LIKE '%-01-01' AND w.last_day LIKE '%-12-31'
WHERE f.dimensions = '' AND f.scope = '' AND o.value IS NOT NULL AND o.high IS NULL
  AND f.measure IN (SELECT name FROM asked_measure)
UNION ALL
SELECT 'published:' || p.measure || CASE p.dimensions WHEN '' THEN '' ELSE ';' || p.dimensions END,
  coalesce(p.country, 'world'), CAST(p.period AS INTEGER), p.edition, p.id, CAST(round(p.value * 1000000) AS INTEGER),
  m.unit
FROM published p JOIN measure m ON m.name = p.measure
WHERE p.period GLOB '[0-9][0-9][0-9][0-9]' AND p.value IS NOT NULL AND p.measure IN (SELECT name FROM asked_measure);
CREATE TEMP TABLE standing AS
SELECT 1 AS place, 'first_printed' AS basis, * FROM (
  SELECT *, row_number() OVER (PARTITION BY subject, country, year ORDER BY edition, source) AS n FROM said) WHERE n = 1
UNION ALL SELECT 2, 'latest', * FROM (
  SELECT *, row_number() OVER (PARTITION BY subject, country, year ORDER BY edition DESC, source) AS n FROM said)
WHERE n = 1;
CREATE TEMP TABLE pair AS
SELECT s.place, s.basis, s.subject, s.country, s.subject || '/' || s.country AS series, s.year, s.unit, s.value, s.edition,
  s.source, p.value AS previous, p.edition AS previous_edition, p.source AS previous_source, e.value AS earlier
FROM standing s
JOIN standing p ON p.basis = s.basis AND p.subject = s.subject AND p.country = s.country AND p.year = s.year - 1
LEFT JOIN standing e ON e.basis = s.basis AND e.subject = s.subject AND e.country = s.country AND e.year = s.year - 2
UNION ALL
SELECT 3, 'same_edition', subject, country, subject || '/' || country, year, unit, value, edition, source, previous,
  edition, previous_source, earlier
FROM (
  SELECT s.*, p.value AS previous, p.source AS previous_source,
    (SELECT e.value FROM said e WHERE e.subject = s.subject AND e.country = s.country AND e.edition = s.edition
      AND e.year = s.year - 2 ORDER BY e.source LIMIT 1) AS earlier,
    row_number() OVER (PARTITION BY s.subject, s.country, s.year ORDER BY s.edition, s.source, p.source) AS n
  FROM said s
  JOIN said p ON p.subject = s.subject AND p.country = s.country AND p.edition = s.edition AND p.year = s.year - 1)
WHERE n = 1;
