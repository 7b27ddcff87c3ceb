-- Categories as states hold them.
DROP TABLE IF EXISTS held;
CREATE TEMP TABLE held AS
SELECT id, country, (SELECT name FROM country c WHERE c.code = fact.country) AS name, measure, category AS value, period, edition,
  status,
  substr(dimensions, 12, ifnull(nullif(instr(dimensions, ';'), 0), length(dimensions) + 1) - 12) AS instrument,
  CASE WHEN dimensions LIKE '%;resolution=%' THEN substr(dimensions, instr(dimensions, ';resolution=') + 12) ELSE '' END
    AS printed_resolution,
  CASE WHEN period NOT LIKE '%/%' THEN CAST(substr(period, 1, 4) AS INTEGER) END AS year
FROM fact WHERE category IS NOT NULL AND scope = '';
DROP TABLE IF EXISTS vote;
CREATE TEMP TABLE vote AS
SELECT held.*, coalesce(nullif(printed_resolution, ''), resolution.number, '') AS resolution
FROM held LEFT JOIN resolution USING (instrument, year) WHERE measure = 'vote';
