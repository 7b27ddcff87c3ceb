INSERT INTO cut
SELECT device.position * 10 + age.position, 'casualties', 'age=' || age.name || ';device=' || device.name, device.name, age.name
FROM device JOIN (SELECT 1 AS position, 'child' AS name UNION SELECT 2, 'adult' UNION SELECT 3, 'unknown') age;
INSERT INTO part SELECT dimensions, dimensions || ';sex=' || value, needed FROM cut
  JOIN (SELECT 'female' AS value, 1 AS needed UNION SELECT 'male', 1 UNION SELECT 'unknown', 0);
INSERT INTO known VALUES ('child', 1), ('adult', 1);
.read by-year.sql
.read sums.sql
SELECT year, a AS device, b AS age, low, best, high, qualifier, status, share, share_qualifier, share_part,
  share_whole, share_reporting, share_names, reporting, not_known, none_reported, silent, reporting_names,
  not_known_names, none_reported_names, silent_names
FROM figure ORDER BY year, position;
