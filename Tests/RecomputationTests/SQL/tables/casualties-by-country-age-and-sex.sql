INSERT INTO cut VALUES
  (0, 'casualties', '', 'total', 'total'),
  (1, 'casualties', 'sex=female', 'total', 'female'),
  (2, 'casualties', 'sex=male', 'total', 'male'),
  (3, 'casualties', 'sex=unknown', 'total', 'unknown'),
  (4, 'casualties', 'age=child', 'child', 'total'),
  (5, 'casualties', 'age=child;sex=female', 'child', 'female'),
  (6, 'casualties', 'age=child;sex=male', 'child', 'male'),
  (7, 'casualties', 'age=child;sex=unknown', 'child', 'unknown'),
  (8, 'casualties', 'age=adult', 'adult', 'total'),
  (9, 'casualties', 'age=adult;sex=female', 'adult', 'female'),
  (10, 'casualties', 'age=adult;sex=male', 'adult', 'male'),
  (11, 'casualties', 'age=adult;sex=unknown', 'adult', 'unknown'),
  (12, 'casualties', 'age=unknown', 'unknown', 'total'),
  (13, 'casualties', 'age=unknown;sex=female', 'unknown', 'female'),
  (14, 'casualties', 'age=unknown;sex=male', 'unknown', 'male'),
  (15, 'casualties', 'age=unknown;sex=unknown', 'unknown', 'unknown');
UPDATE place_of SET grp = country;
.read by-year.sql
.read sums.sql
SELECT country, name, year, a AS age, b AS sex, low, best, high, qualifier, status,
  reporting, not_known, none_reported, reporting_names, not_known_names, none_reported_names
FROM country_figure ORDER BY country, year, position;
