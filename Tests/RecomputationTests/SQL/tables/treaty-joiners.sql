.read statements.sql
WITH asked AS (SELECT * FROM held WHERE measure = 'treaty_status' AND value = 'state_party'),
answer(place, value) AS (VALUES (0, 'state_party'))
SELECT ifnull(n.instrument, '') AS instrument, ifnull(n.year, '') AS year, answer.value,
  (SELECT count(*) FROM asked o WHERE o.instrument IS n.instrument AND o.year IS n.year AND o.value = answer.value) AS states,
  (SELECT group_concat(name, '; ') FROM (SELECT name FROM asked o WHERE o.instrument IS n.instrument AND o.year IS n.year
    AND o.value = answer.value ORDER BY o.country)) AS names,
  count(*) AS reporting, 0 AS not_known, 0 AS none_reported,
  (SELECT group_concat(name, '; ') FROM (SELECT name FROM asked o WHERE o.instrument IS n.instrument AND o.year IS n.year ORDER BY o.country))
    AS reporting_names, '' AS not_known_names, '' AS none_reported_names
FROM asked n JOIN answer GROUP BY n.instrument, n.year, answer.place ORDER BY n.instrument, n.year, answer.place;
