-- Levels of one measure by country.
UPDATE place_of SET grp = country;
.read by-level.sql
.read sums.sql
SELECT country, name, year, low, best, high, qualifier, status, as_of, reporting,
  not_known, none_reported, reporting_names, not_known_names, none_reported_names
FROM country_figure ORDER BY country, year;
