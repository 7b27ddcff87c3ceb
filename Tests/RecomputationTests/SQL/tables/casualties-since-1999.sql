INSERT INTO cut VALUES (0, 'casualties', '', '', '');
INSERT INTO part VALUES ('', 'outcome=killed', 1), ('', 'outcome=injured', 1), ('', 'outcome=unknown', 0);
.read by-year.sql
.read since-1999.sql
.read sums.sql
SELECT year, low, best, high, qualifier, status, years, missing, states, reporting, not_known, none_reported,
  silent, reporting_names, not_known_names, none_reported_names, silent_names
FROM figure ORDER BY year;
