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
    SELECT *, row_number() OVER (PARTITION BY series, year ORDER BY edition DESC, source) AS n FROM said) WHERE n = 1),
pair AS (
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
    WHERE a.series = s.series AND a.year = s.year))
SELECT series, year, basis, value / 1e6 AS value, edition, source, previous / 1e6 AS previous, previous_edition,
  previous_source, (value - previous) / 1e6 AS change,
  CASE WHEN previous <> 0 THEN round(1000.0 * (value - previous) / previous) / 10 END AS percent,
  round((value + previous + earlier) / 3e6, CASE unit WHEN 'km2' THEN 7 WHEN 'currency' THEN 3 ELSE 1 END) AS mean_of_three
FROM pair ORDER BY series, year, place;
