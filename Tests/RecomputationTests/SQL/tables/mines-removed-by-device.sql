INSERT INTO cut VALUES (0, 'mines_removed', '', 'total', '');
INSERT INTO cut SELECT position, 'mines_removed', 'device=' || name, name, '' FROM device;
.read by-year.sql
.read parts-of-year.sql
.read sums.sql
SELECT year, a AS device, low, best, high, qualifier, status, previous, change, percent, common, common_best,
  common_previous, common_change, common_percent, common_names, reporting, not_known, none_reported, silent,
  reporting_names, not_known_names, none_reported_names, silent_names
FROM figure ORDER BY year, position;
