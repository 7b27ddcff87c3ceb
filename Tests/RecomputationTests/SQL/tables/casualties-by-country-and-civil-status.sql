INSERT INTO cut VALUES
  (0, 'casualties', 'civil_status=civilian', 'civilian', ''),
  (1, 'casualties', 'civil_status=military', 'military', ''),
  (2, 'casualties', 'civil_status=deminer', 'deminer', ''),
  (3, 'casualties', 'civil_status=unknown', 'unknown', '');
UPDATE place_of SET grp = country;
.read by-year.sql
.read sums.sql
SELECT country, name, year, a AS civil_status, low, best, high, qualifier, status,
  reporting, not_known, none_reported, reporting_names, not_known_names, none_reported_names
FROM country_figure ORDER BY country, year, position;
