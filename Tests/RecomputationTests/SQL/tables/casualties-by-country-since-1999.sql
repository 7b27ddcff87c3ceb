INSERT INTO cut VALUES (0, 'casualties', '', '', '');
INSERT INTO part VALUES ('', 'outcome=killed', 1), ('', 'outcome=injured', 1), ('', 'outcome=unknown', 0);
UPDATE place_of SET grp = country;
.read by-year.sql
.read since-1999.sql
.read sums.sql
SELECT country, name, year, low, best, high, qualifier, status, years, missing,
  missing_years, reporting, not_known, none_reported, reporting_names, not_known_names, none_reported_names
FROM country_figure ORDER BY country, year;
