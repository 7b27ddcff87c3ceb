-- Years added up from 1999 on, to each year in which any country answers.
CREATE TEMP TABLE IF NOT EXISTS single AS SELECT * FROM found WHERE 0;
DELETE FROM single;
INSERT INTO single SELECT * FROM found WHERE year >= 1999;
DELETE FROM found;
INSERT INTO found
WITH RECURSIVE year(year) AS (
  SELECT 1999 UNION ALL SELECT year + 1 FROM year WHERE year < (SELECT max(year) FROM single)),
country AS (SELECT position, measure, a, b, country, min(year) AS first FROM single GROUP BY position, country),
total AS (
  SELECT c.*, y.year, count(s.printed) AS years, y.year - 1998 - count(s.printed) AS missing,
    sum(CASE WHEN s.printed IS NOT NULL THEN ifnull(s.low, 0) END) AS low, sum(s.printed) AS printed,
    CASE WHEN count(s.high) = y.year - 1998 THEN sum(s.high) END AS high
  FROM country c JOIN (SELECT DISTINCT year FROM single) y ON y.year >= c.first
  LEFT JOIN single s ON s.position = c.position AND s.country = c.country AND s.year <= y.year
  GROUP BY c.position, c.country, y.year)
SELECT position, measure, a, b, country, year, low, printed, high, NULL,
  CASE WHEN printed IS NOT NULL THEN 'derived' ELSE (
    SELECT s.status FROM single s WHERE s.position = t.position AND s.country = t.country AND s.year <= t.year
    ORDER BY s.year DESC LIMIT 1) END,
  '', CASE WHEN printed IS NULL THEN 1 ELSE years END, CASE WHEN printed IS NULL THEN 0 ELSE missing END,
  CASE WHEN printed IS NULL THEN '' ELSE ifnull((
    SELECT group_concat(year, '; ') FROM (
      SELECT y.year FROM year y WHERE y.year <= t.year AND NOT EXISTS (
        SELECT 1 FROM single s WHERE s.position = t.position AND s.country = t.country AND s.year = y.year
          AND s.printed IS NOT NULL) ORDER BY y.year)), '') END
FROM total t;
