DELETE FROM cut; DELETE FROM part; DELETE FROM known; DELETE FROM place_of;
INSERT INTO place_of SELECT code, '' FROM country;
DROP TABLE IF EXISTS answer; DROP TABLE IF EXISTS line; DROP TABLE IF EXISTS sums; DROP TABLE IF EXISTS found;
CREATE TEMP TABLE found (position INTEGER, measure TEXT, a TEXT, b TEXT, country TEXT, year INTEGER, low INTEGER,
  printed INTEGER, high INTEGER, qualifier TEXT, status TEXT, as_of TEXT, years INTEGER, missing INTEGER,
  missing_years TEXT);
