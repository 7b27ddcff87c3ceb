-- What the pipeline asks of yearly series: all measures that are numbers; countries and the world.
CREATE TEMP TABLE asked_measure AS SELECT name FROM measure WHERE unit <> 'category';
CREATE TEMP TABLE asked_place (position INTEGER, kind TEXT);
INSERT INTO asked_place VALUES (1, 'country'), (2, 'world');
CREATE TEMP TABLE asked_set (name TEXT, country TEXT);
