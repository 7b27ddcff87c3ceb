INSERT INTO cut
SELECT row_number() OVER (ORDER BY dimensions), 'persons_assisted', dimensions, replace(dimensions, 'service=', ''), ''
FROM (SELECT DISTINCT dimensions FROM fact WHERE measure = 'persons_assisted' AND dimensions <> '' AND dimensions NOT LIKE '%;%');
UPDATE place_of SET grp = country;
.read by-year.sql
.read sums.sql
SELECT country, name, year, a AS service, low, best, high, qualifier, status,
  reporting, not_known, none_reported, reporting_names, not_known_names, none_reported_names
FROM country_figure ORDER BY country, year, position;
