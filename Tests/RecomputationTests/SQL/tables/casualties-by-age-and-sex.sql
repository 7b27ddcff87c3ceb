INSERT INTO cut VALUES
  (0, 'casualties', 'age=child;sex=female', 'child', 'female'),
  (1, 'casualties', 'age=child;sex=male', 'child', 'male'),
  (2, 'casualties', 'age=child;sex=unknown', 'child', 'unknown'),
  (3, 'casualties', 'age=adult;sex=female', 'adult', 'female'),
  (4, 'casualties', 'age=adult;sex=male', 'adult', 'male'),
  (5, 'casualties', 'age=adult;sex=unknown', 'adult', 'unknown'),
  (6, 'casualties', 'age=unknown;sex=female', 'unknown', 'female'),
  (7, 'casualties', 'age=unknown;sex=male', 'unknown', 'male'),
  (8, 'casualties', 'age=unknown;sex=unknown', 'unknown', 'unknown');
INSERT INTO known VALUES ('female', 1), ('male', 1);
.read by-year.sql
.read sums.sql
SELECT year, a AS age, b AS sex, low, best, high, qualifier, status, share, share_qualifier, share_part,
  share_whole, share_reporting, share_names, reporting, not_known, none_reported, silent, reporting_names,
  not_known_names, none_reported_names, silent_names
FROM figure ORDER BY year, position;
