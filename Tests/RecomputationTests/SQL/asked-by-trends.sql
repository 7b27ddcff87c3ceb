-- What the pipeline asks of yearly series: casualties, and their sums.
CREATE TEMP TABLE asked_measure AS SELECT 'casualties' AS name;
CREATE TEMP TABLE asked_place (position INTEGER, kind TEXT);
INSERT INTO asked_place VALUES (1, 'country'), (2, 'region'), (3, 'un_region'), (4, 'all_countries'), (5, 'world');
CREATE TEMP TABLE asked_set (name TEXT, country TEXT);
INSERT INTO asked_set VALUES ('Mainland South-East Asia', 'KHM'), ('Mainland South-East Asia', 'LAO'),
  ('Mainland South-East Asia', 'MMR'), ('Mainland South-East Asia', 'THA'), ('Mainland South-East Asia', 'VNM');
