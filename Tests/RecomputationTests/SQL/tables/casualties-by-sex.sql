INSERT INTO cut VALUES
  (0, 'casualties', 'sex=female', 'female', ''),
  (1, 'casualties', 'sex=male', 'male', ''),
  (2, 'casualties', 'sex=unknown', 'unknown', '');
INSERT INTO part SELECT dimensions, 'age=' || value || ';' || dimensions, needed FROM cut
  JOIN (SELECT 'child' AS value, 1 AS needed UNION SELECT 'adult', 1 UNION SELECT 'unknown', 0);
INSERT INTO known VALUES ('female', 1), ('male', 1);
.read by-year.sql
.read sums.sql
SELECT year, a AS sex, low, best, high, qualifier, status, share, share_qualifier, share_part, share_whole,
  share_reporting, share_names, previous, change, percent, common, common_best, common_previous,
  common_change, common_percent, common_names, reporting, not_known, none_reported, silent, reporting_names,
  not_known_names, none_reported_names, silent_names
FROM figure ORDER BY year, position;
