.read pairs.sql
WITH change AS (
  SELECT series, year, basis, edition, round(1000.0 * (value - previous) / previous) / 10 AS percent FROM pair
  WHERE previous <> 0)
SELECT series, year, max(CASE basis WHEN 'first_printed' THEN percent END) AS first_printed,
  max(CASE basis WHEN 'latest' THEN percent END) AS latest,
  max(CASE basis WHEN 'same_edition' THEN percent END) AS same_edition,
  max(CASE basis WHEN 'same_edition' THEN edition END) AS edition, max(percent) - min(percent) AS points
FROM change GROUP BY series, year
HAVING max(percent) - min(percent) >= 0.99 OR min(percent) < 0 AND max(percent) > 0 ORDER BY series, year;
