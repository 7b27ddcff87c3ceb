INSERT INTO cut VALUES
  (0, 'casualties', 'civil_status=civilian', 'civilian', ''),
  (1, 'casualties', 'civil_status=military', 'military', ''),
  (2, 'casualties', 'civil_status=deminer', 'deminer', ''),
  (3, 'casualties', 'civil_status=unknown', 'unknown', '');
INSERT INTO known VALUES ('civilian', 1), ('military', 1), ('deminer', 0);
.read by-year.sql
.read sums.sql
SELECT year, a AS civil_status, low, best, high, qualifier, status, share, share_qualifier, share_part,
  share_whole, share_reporting, share_names, previous, change, percent, common, common_best, common_previous,
  common_change, common_percent, common_names, reporting, not_known, none_reported, silent, reporting_names,
  not_known_names, none_reported_names, silent_names
FROM figure ORDER BY year, position;
