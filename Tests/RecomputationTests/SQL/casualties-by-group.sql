-- Casualties by groups of countries.
INSERT INTO cut VALUES (0, 'casualties', '', '', '');
INSERT INTO part VALUES ('', 'outcome=killed', 1), ('', 'outcome=injured', 1), ('', 'outcome=unknown', 0);
.read by-year.sql
.read sums.sql
SELECT grp AS region, year, low, best, high, qualifier, status, states, previous, change, percent, common,
  common_best, common_previous, common_change, common_percent, common_names, reporting, not_known,
  none_reported, silent, reporting_names, not_known_names, none_reported_names, silent_names
FROM figure ORDER BY grp, year;
