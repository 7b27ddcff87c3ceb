.read statements.sql
SELECT country, name, instrument, previous_year, previous_value, year, value, max(0, year - previous_year - 1) AS years_between
FROM (
  SELECT *, lag(year) OVER line AS previous_year, lag(value) OVER line AS previous_value FROM vote
  WINDOW line AS (PARTITION BY country, instrument ORDER BY year))
WHERE previous_value <> value ORDER BY country, instrument, year;
