INSERT INTO cut VALUES
  (0, 'casualties', 'outcome=killed', 'killed', ''),
  (1, 'casualties', 'outcome=injured', 'injured', ''),
  (2, 'casualties', 'outcome=unknown', 'unknown', '');
INSERT INTO known VALUES ('killed', 1), ('injured', 1);
.read by-year.sql
.read sums.sql
SELECT year, a AS outcome, low, best, high, qualifier, status, share, share_qualifier, share_part,
  share_whole, share_reporting, share_names, previous, change, percent, common, common_best, common_previous,
  common_change, common_percent, common_names, reporting, not_known, none_reported, silent, reporting_names,
  not_known_names, none_reported_names, silent_names
FROM figure ORDER BY year, position;
