-- Ages, a missing one from men and women, and the share of each.
INSERT INTO part SELECT dimensions, dimensions || ';sex=' || value, needed FROM cut
  JOIN (SELECT 'female' AS value, 1 AS needed UNION SELECT 'male', 1 UNION SELECT 'unknown', 0);
INSERT INTO known VALUES ('child', 1), ('adult', 1);
.read by-year.sql
.read sums.sql
SELECT year, a AS age, low, best, high, qualifier, status, share, share_qualifier, share_part, share_whole,
  share_reporting, share_names, previous, change, percent, common, common_best, common_previous,
  common_change, common_percent, common_names, reporting, not_known, none_reported, silent, reporting_names,
  not_known_names, none_reported_names, silent_names
FROM figure ORDER BY year, position;
