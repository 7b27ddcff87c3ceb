.read pairs.sql
SELECT series, year, basis, value / 1e6 AS value, edition, source, previous / 1e6 AS previous, previous_edition,
  previous_source, (value - previous) / 1e6 AS change,
  CASE WHEN previous <> 0 THEN round(1000.0 * (value - previous) / previous) / 10 END AS percent,
  round((value + previous + earlier) / 3e6, CASE unit WHEN 'km2' THEN 7 WHEN 'currency' THEN 3 ELSE 1 END) AS mean_of_three
FROM pair ORDER BY series, year, place;
