INSERT INTO cut VALUES
  (0, 'casualties', 'outcome=killed', 'killed', ''),
  (1, 'casualties', 'outcome=injured', 'injured', ''),
  (2, 'casualties', 'outcome=unknown', 'unknown', '');
UPDATE place_of SET grp = country;
.read by-year.sql
.read sums.sql
SELECT country, name, year, a AS outcome, low, best, high, qualifier, status,
  reporting, not_known, none_reported, reporting_names, not_known_names, none_reported_names
FROM country_figure ORDER BY country, year, position;
