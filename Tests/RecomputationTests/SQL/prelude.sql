-- What facts say of years, from the table fact alone; numbers in millionths of the printed unit.
CREATE TEMP TABLE spoken AS
SELECT id, country, measure, dimensions, edition, period, status,
  CASE WHEN period LIKE '%/%' THEN substr(period, 1, instr(period, '/') - 1) ELSE period END AS first,
  CASE WHEN period LIKE '%/%' THEN substr(period, instr(period, '/') + 1) ELSE period END AS last,
  CAST(round(low * 1000000) AS INTEGER) AS low,
  -- A range counts with its lower end.
  CAST(round(coalesce(best, low) * 1000000) AS INTEGER) AS printed,
  CAST(round(high * 1000000) AS INTEGER) AS high,
  qualifier
FROM fact WHERE scope = '' AND category IS NULL;

-- First and last day of each fact that lies in one year; open ends have none.
CREATE TEMP TABLE within_year AS
SELECT *, CAST(substr(first, 1, 4) AS INTEGER) AS year,
  first || CASE length(first) WHEN 4 THEN '-01-01' WHEN 7 THEN '-01' ELSE '' END AS first_day,
  last || CASE length(last) WHEN 4 THEN '-12-31' WHEN 7 THEN '-31' ELSE '' END AS last_day
FROM spoken WHERE period IS NOT NULL AND first <> '..' AND last <> '..' AND substr(first, 1, 4) = substr(last, 1, 4);

-- The fact about the whole year, whatever its wording.
CREATE TEMP TABLE whole_year AS
SELECT * FROM within_year w
WHERE first_day LIKE '%-01-01' AND last_day LIKE '%-12-31' AND period = (
  SELECT min(o.period) FROM within_year o
  WHERE o.country = w.country AND o.measure = w.measure AND o.dimensions = w.dimensions AND o.year = w.year
    AND o.first_day LIKE '%-01-01' AND o.last_day LIKE '%-12-31');
CREATE TEMP TABLE part_of_year AS
SELECT * FROM within_year WHERE NOT (first_day LIKE '%-01-01' AND last_day LIKE '%-12-31');

-- The level of a year: its own, else the last in it, else the undated one of that year's edition.
CREATE TEMP TABLE level AS
SELECT * FROM (
  SELECT *, row_number() OVER (
    PARTITION BY country, measure, dimensions, year ORDER BY kind, first_day DESC, last_day DESC, period DESC) AS place
  FROM (
    SELECT 1 AS kind, *, period AS as_of FROM whole_year
    UNION ALL SELECT 2, *, period FROM part_of_year
    UNION ALL SELECT 3, *, edition, '', '', edition FROM spoken WHERE period IS NULL))
WHERE place = 1;

CREATE TEMP TABLE device (position INTEGER, name TEXT);
INSERT INTO device VALUES (1, 'antipersonnel_mine'), (2, 'antivehicle_mine'), (3, 'improvised_mine'),
  (4, 'unspecified_mine'), (5, 'mine'), (6, 'cluster_munition_remnant'), (7, 'cluster_munition_attack'), (8, 'erw'),
  (9, 'ied'), (10, 'unknown');
CREATE TEMP TABLE hazard (position INTEGER, name TEXT);
INSERT INTO hazard VALUES (0, 'total'), (1, 'mines'), (2, 'cluster_munition_remnants'), (3, 'battle_area');
CREATE TEMP TABLE confidence (position INTEGER, name TEXT);
INSERT INTO confidence VALUES (0, 'total'), (1, 'confirmed'), (2, 'suspected');

-- What one table asks for: the cuts of its rows, what a missing whole follows from, how countries stand together.
CREATE TEMP TABLE cut (position INTEGER, measure TEXT, dimensions TEXT, a TEXT, b TEXT);
CREATE TEMP TABLE part (dimensions TEXT, part TEXT, needed INTEGER);
CREATE TEMP TABLE known (value TEXT, needed INTEGER);
CREATE TEMP TABLE place_of (country TEXT, grp TEXT);
