INSERT INTO cut
SELECT CASE source WHEN 'international' THEN 0 ELSE 1000 END + place, 'funding', 'currency=' || currency || ';source=' || source, source, currency
FROM (SELECT 'international' AS source UNION SELECT 'national')
JOIN (SELECT currency, row_number() OVER (ORDER BY currency) AS place FROM (
  SELECT DISTINCT substr(dimensions, 10, 3) AS currency FROM fact WHERE measure = 'funding' AND dimensions LIKE 'currency=%'));
UPDATE place_of SET grp = country;
.read by-year.sql
.read sums.sql
-- No file of rates is given, so that US dollars alone are worth US dollars.
SELECT country, name, year, a AS source, b AS currency, low, best, high, qualifier, status,
  CASE WHEN b = 'USD' AND best IS NOT NULL THEN 1 END AS rate, CASE b WHEN 'USD' THEN low END AS USD_low,
  CASE b WHEN 'USD' THEN best END AS USD_best, CASE b WHEN 'USD' THEN high END AS USD_high, reporting, not_known, none_reported, reporting_names, not_known_names, none_reported_names
FROM country_figure ORDER BY country, year, position;
