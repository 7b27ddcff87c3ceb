INSERT INTO cut SELECT position, 'casualties', 'device=' || name, name, '' FROM device;
UPDATE place_of SET grp = country;
.read by-year.sql
.read sums.sql
SELECT country, name, year, a AS device, low, best, high, qualifier, status, reporting,
  not_known, none_reported, reporting_names, not_known_names, none_reported_names
FROM country_figure ORDER BY country, year, position;
