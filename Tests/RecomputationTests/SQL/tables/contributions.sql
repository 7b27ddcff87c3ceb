-- What each country adds to the change of a sum, or of a published world total, from one year to the next.
.read pairs.sql
DROP TABLE IF EXISTS member; DROP TABLE IF EXISTS both_years; DROP TABLE IF EXISTS driven;
-- The countries of every group that the pipeline asks for; the world has all of them.
CREATE TEMP TABLE member AS
WITH places AS (
  SELECT position, 'region:' || region AS key, region || ' (Monitor region)' AS title, code FROM asked_place
  JOIN country ON region <> '' WHERE kind = 'region'
  UNION ALL SELECT position, 'un_region:' || un_region, un_region || ' (UN region)', code FROM asked_place
  JOIN country ON un_region <> '' WHERE kind = 'un_region'
  UNION ALL SELECT position, 'all_countries', 'All countries with figures', code FROM asked_place
  JOIN country WHERE kind = 'all_countries'
  UNION ALL SELECT 100, 'set:' || name, name, country FROM asked_set
  UNION ALL SELECT 200, 'world', 'World', code FROM asked_place JOIN country WHERE kind = 'world')
SELECT p.*, s.subject, s.basis, s.year, s.value FROM places p JOIN standing s ON s.country = p.code;
-- Each country in a year and the year before; a number is missing where it has none.
CREATE TEMP TABLE both_years AS
SELECT m.position, m.key, m.title, m.code, m.subject, m.basis, m.year, p.value AS previous, m.value
FROM member m LEFT JOIN member p
  ON p.position = m.position AND p.key = m.key AND p.code = m.code AND p.subject = m.subject AND p.basis = m.basis
  AND p.year = m.year - 1
UNION ALL
SELECT p.position, p.key, p.title, p.code, p.subject, p.basis, p.year + 1, p.value, NULL
FROM member p LEFT JOIN member m
  ON p.position = m.position AND p.key = m.key AND p.code = m.code AND p.subject = m.subject AND p.basis = m.basis
  AND p.year = m.year - 1
WHERE m.value IS NULL;
-- The sum over the countries with both, two or more, and the whole: that sum, or what was published for the world.
CREATE TEMP TABLE driven AS
SELECT position, key, title, subject, basis, year, sum(both_years.previous) AS sum_before, sum(both_years.value) AS sum_now,
  CASE key WHEN 'world' THEN w.previous ELSE sum(both_years.previous) END AS whole_before,
  CASE key WHEN 'world' THEN w.now ELSE sum(both_years.value) END AS whole_now
FROM both_years LEFT JOIN (
  SELECT subject AS whole, basis AS told, year AS since, previous, value AS now FROM pair WHERE country = 'world') w
  ON key = 'world' AND whole = subject AND told = basis AND since = year
WHERE both_years.previous IS NOT NULL AND both_years.value IS NOT NULL
GROUP BY position, key, subject, basis, year HAVING count(*) > 1 AND (key <> 'world' OR w.now IS NOT NULL);
WITH lines AS (
  SELECT d.*, 1 AS kind, -abs(p.value - p.previous) AS size, p.code AS country, c.name, 'both' AS coverage,
    p.previous AS before, p.value AS now
  FROM driven d JOIN both_years p USING (position, key, subject, basis, year) JOIN country c ON c.code = p.code
  WHERE p.previous IS NOT NULL AND p.value IS NOT NULL
  UNION ALL
  SELECT d.*, 2, 0, p.code, c.name, CASE WHEN p.value IS NULL THEN 'gone' ELSE 'new' END, p.previous, p.value
  FROM driven d JOIN both_years p USING (position, key, subject, basis, year) JOIN country c ON c.code = p.code
  WHERE (p.previous IS NULL) <> (p.value IS NULL) AND d.key <> 'world'
  UNION ALL
  SELECT *, 3, 0, '', 'All others', 'rest', whole_before - sum_before, whole_now - sum_now FROM driven WHERE key = 'world'
  UNION ALL
  SELECT *, 4, 0, '', title, 'total', whole_before, whole_now FROM driven)
SELECT subject || '/' || key || CASE basis WHEN 'latest' THEN '' ELSE '@' || basis END AS series, year, basis, country, name,
  coverage, before / 1e6 AS previous, now / 1e6 AS value, (now - before) / 1e6 AS change,
  CASE WHEN whole_before <> 0 THEN round(1000.0 * (now - before) / whole_before) / 10 END AS points
FROM lines ORDER BY subject LIKE 'published:%', subject, position, key, basis = 'first_printed', year, kind, size, country;
