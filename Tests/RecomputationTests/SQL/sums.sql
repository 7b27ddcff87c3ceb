-- Sums over the countries of a group, what they cover, and the year before.
CREATE TEMP TABLE answer AS
SELECT found.*, grp, (SELECT name FROM country c WHERE c.code = found.country) AS name,
  printed IS NOT NULL AS counts
FROM found JOIN place_of USING (country);
CREATE INDEX answer_place ON answer (position, grp, year, country);

CREATE TEMP TABLE line AS
SELECT position, grp, year, measure, a, b, sum(CASE WHEN counts THEN ifnull(low, 0) END) AS low, sum(printed) AS best,
  CASE WHEN count(high) = count(*) THEN sum(high) END AS high,
  sum(counts) AS reporting, sum(status = 'not_known') AS not_known, sum(status = 'none_reported') AS none_reported,
  sum(ifnull(printed, 0) > 0) AS states, sum(CASE WHEN counts THEN years END) AS years,
  sum(CASE WHEN counts THEN missing END) AS missing,
  max(low) AS own_low, max(high) AS own_high, max(qualifier) AS own_qualifier, max(status) AS own_status,
  max(as_of) AS as_of, max(missing_years) AS missing_years
FROM answer GROUP BY position, grp, year;
CREATE INDEX line_place ON line (position, grp, year);

CREATE TEMP TABLE sums AS
SELECT line.*,
  CASE WHEN best IS NULL THEN '' WHEN high IS NULL THEN 'at_least' WHEN low = best AND best = high THEN 'exact'
    WHEN best = high THEN 'at_most' ELSE 'about' END AS qualifier,
  (SELECT count(DISTINCT o.country) FROM answer o WHERE o.position = line.position AND o.grp = line.grp AND o.counts
    AND NOT EXISTS (SELECT 1 FROM answer n WHERE n.position = o.position AND n.grp = o.grp AND n.year = line.year
      AND n.country = o.country)) AS silent,
  (SELECT group_concat(name, '; ') FROM (SELECT DISTINCT o.country, o.name FROM answer o
    WHERE o.position = line.position AND o.grp = line.grp AND o.counts
      AND NOT EXISTS (SELECT 1 FROM answer n WHERE n.position = o.position AND n.grp = o.grp AND n.year = line.year
        AND n.country = o.country) ORDER BY o.country)) AS silent_names,
  (SELECT group_concat(name, '; ') FROM (SELECT name FROM answer o WHERE o.position = line.position
    AND o.grp = line.grp AND o.year = line.year AND o.counts ORDER BY o.country)) AS reporting_names,
  (SELECT group_concat(name, '; ') FROM (SELECT name FROM answer o WHERE o.position = line.position
    AND o.grp = line.grp AND o.year = line.year AND o.status = 'not_known' ORDER BY o.country)) AS not_known_names,
  (SELECT group_concat(name, '; ') FROM (SELECT name FROM answer o WHERE o.position = line.position
    AND o.grp = line.grp AND o.year = line.year AND o.status = 'none_reported' ORDER BY o.country))
    AS none_reported_names,
  (SELECT p.best FROM line p WHERE p.position = line.position AND p.grp = line.grp AND p.year = line.year - 1)
    AS previous
FROM line;

-- The countries that report a number in both years.
CREATE TEMP TABLE IF NOT EXISTS common (position, grp, year, common, common_best, common_previous, common_names);
DELETE FROM common;
INSERT INTO common
SELECT position, grp, year, count(*), sum(now), sum(before), group_concat(name, '; ') FROM (
  SELECT n.position, n.grp, n.year, n.printed AS now, p.printed AS before, n.name FROM answer n
  JOIN answer p ON p.position = n.position AND p.grp = n.grp AND p.country = n.country AND p.year = n.year - 1
  WHERE n.counts AND p.counts ORDER BY n.position, n.grp, n.year, n.country)
GROUP BY position, grp, year;

-- The share of a value of the last split in all that is known, over the countries that print all that it needs.
CREATE TEMP TABLE IF NOT EXISTS share (
  position, grp, year, share, share_qualifier, share_part, share_whole, share_reporting, share_names);
DELETE FROM share;
INSERT INTO share
WITH valued AS (
  SELECT *, CASE b WHEN '' THEN a ELSE b END AS value, CASE b WHEN '' THEN '' ELSE a END AS rest FROM answer
  WHERE counts),
complete AS (
  SELECT grp, year, rest, country FROM valued JOIN known USING (value) GROUP BY grp, year, rest, country
  HAVING sum(needed) = (SELECT sum(needed) FROM known)),
whole AS (
  SELECT grp, year, rest, sum(printed) AS whole, count(DISTINCT country) AS reporting,
    sum(ifnull(low = printed AND printed = high, 0)) = count(*) AS exact
  FROM valued JOIN known USING (value) JOIN complete USING (grp, year, rest, country) GROUP BY grp, year, rest),
piece AS (
  SELECT position, grp, year, rest, sum(printed) AS piece
  FROM valued JOIN known USING (value) JOIN complete USING (grp, year, rest, country) GROUP BY position, grp, year)
SELECT position, grp, year, CASE WHEN whole <> 0 THEN round(1000.0 * piece / whole) / 10 END,
  CASE WHEN exact THEN 'exact' ELSE 'about' END, piece, whole, reporting,
  (SELECT group_concat(name, '; ') FROM (
    SELECT country.name FROM complete c JOIN country ON country.code = c.country
    WHERE c.grp = whole.grp AND c.year = whole.year AND c.rest = whole.rest ORDER BY c.country))
FROM piece JOIN whole USING (grp, year, rest);

-- All that can stand in a row.
DROP VIEW IF EXISTS figure;
CREATE TEMP VIEW figure AS
SELECT s.position, s.grp, s.year, s.measure, s.a, s.b, s.low / 1e6 AS low, s.best / 1e6 AS best, s.high / 1e6 AS high,
  s.qualifier,
  CASE WHEN s.best IS NULL THEN CASE WHEN s.not_known THEN 'not_known' ELSE 'none_reported' END
    WHEN s.not_known + s.none_reported + s.silent THEN 'partial_sum' ELSE 'sum' END AS status,
  s.own_low / 1e6 AS own_low, s.own_high / 1e6 AS own_high,
  CASE WHEN s.best IS NULL THEN '' ELSE ifnull(s.own_qualifier, s.qualifier) END AS own_qualifier, s.own_status,
  s.as_of, s.states, ifnull(s.years, 0) AS years, ifnull(s.missing, 0) AS missing, s.missing_years,
  s.previous / 1e6 AS previous, (s.best - s.previous) / 1e6 AS change,
  CASE WHEN s.previous <> 0 THEN round(1000.0 * (s.best - s.previous) / s.previous) / 10 END AS percent,
  ifnull(c.common, 0) AS common, c.common_best / 1e6 AS common_best, c.common_previous / 1e6 AS common_previous,
  (c.common_best - c.common_previous) / 1e6 AS common_change,
  CASE WHEN c.common_previous <> 0
    THEN round(1000.0 * (c.common_best - c.common_previous) / c.common_previous) / 10 END AS common_percent,
  c.common_names,
  h.share, h.share_qualifier, h.share_part / 1e6 AS share_part, h.share_whole / 1e6 AS share_whole, h.share_reporting,
  h.share_names,
  s.reporting, s.not_known, s.none_reported, s.silent, s.reporting_names, s.not_known_names, s.none_reported_names,
  s.silent_names,
  (SELECT name FROM country WHERE code = s.grp) AS name
FROM sums s LEFT JOIN common c USING (position, grp, year) LEFT JOIN share h USING (position, grp, year);

-- The rows of single countries, whose figures are their own.
DROP VIEW IF EXISTS country_figure;
CREATE TEMP VIEW country_figure AS
SELECT position, grp AS country, name, year, measure, a, b, own_low AS low, best, own_high AS high,
  own_qualifier AS qualifier, own_status AS status, as_of, years, missing, missing_years, previous, change, percent,
  reporting, not_known, none_reported, reporting_names, not_known_names, none_reported_names
FROM figure;
