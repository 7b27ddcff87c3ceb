.read statements.sql
WITH habit AS (
  SELECT country, instrument, count(DISTINCT value) AS answers, min(year) AS first_year, max(year) AS last_year,
    sum(value = 'for') AS "for", sum(value = 'against') AS against, sum(value = 'abstain') AS abstain,
    sum(value = 'absent') AS absent
  FROM vote GROUP BY country, instrument),
latest AS (
  SELECT v.country, v.instrument, v.value AS latest,
    (SELECT min(o.year) FROM vote o WHERE o.country = v.country AND o.instrument = v.instrument AND o.year > ifnull((
      SELECT max(p.year) FROM vote p WHERE p.country = v.country AND p.instrument = v.instrument
        AND p.value <> v.value), 0)) AS same_since
  FROM vote v JOIN habit h ON h.country = v.country AND h.instrument = v.instrument AND h.last_year = v.year)
SELECT s.country, s.name, s.instrument, s.value AS standing, s.edition,
  CASE WHEN answers > 1 THEN 'mixed' ELSE latest END AS habit, latest, same_since, first_year, last_year,
  ifnull("for", 0) AS "for", ifnull(against, 0) AS against, ifnull(abstain, 0) AS abstain, ifnull(absent, 0) AS absent
FROM held s LEFT JOIN habit h USING (country, instrument) LEFT JOIN latest l USING (country, instrument)
WHERE s.measure = 'treaty_status' AND s.value IN ('not_party', 'signatory')
  AND s.instrument IN (SELECT instrument FROM vote)
ORDER BY s.country, s.instrument;
