.read contaminated-area-cuts.sql
.read by-level.sql
.read sums.sql
WITH banded AS (
  SELECT *, CASE WHEN printed / 1e6 > 100 THEN 'massive' WHEN printed / 1e6 >= 20 THEN 'heavy' WHEN printed / 1e6 >= 5 THEN 'medium' WHEN printed / 1e6 > 0 THEN 'light'
    WHEN printed / 1e6 = 0 THEN 'none' ELSE 'unknown' END AS band
  FROM answer),
band(place, band) AS (
  VALUES (1, 'massive'), (2, 'heavy'), (3, 'medium'), (4, 'light'), (5, 'none'), (6, 'unknown'))
SELECT n.year, n.a AS hazard, n.b AS confidence, band.band AS value,
  (SELECT count(*) FROM banded o WHERE o.position = n.position AND o.year = n.year AND o.band = band.band) AS states,
  (SELECT group_concat(name, '; ') FROM (SELECT name FROM banded o WHERE o.position = n.position AND o.year = n.year
    AND o.band = band.band ORDER BY o.country)) AS names,
  count(*) AS reporting, 0 AS not_known, 0 AS none_reported,
  (SELECT group_concat(name, '; ') FROM (SELECT name FROM banded o WHERE o.position = n.position AND o.year = n.year
    ORDER BY o.country)) AS reporting_names, '' AS not_known_names, '' AS none_reported_names
FROM banded n JOIN band GROUP BY n.position, n.year, band.place ORDER BY n.year, n.a, n.b, band.place;
