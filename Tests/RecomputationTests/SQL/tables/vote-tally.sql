.read statements.sql
WITH asked AS (SELECT * FROM vote),
answer(place, value) AS (VALUES (0, 'for'), (1, 'against'), (2, 'abstain'), (3, 'absent'))
SELECT ifnull(n.instrument, '') AS instrument, ifnull(n.year, '') AS year, ifnull(n.resolution, '') AS resolution, answer.value,
  (SELECT count(*) FROM asked o WHERE o.instrument IS n.instrument AND o.year IS n.year AND o.resolution IS n.resolution AND o.value = answer.value) AS states,
  (SELECT group_concat(name, '; ') FROM (SELECT name FROM asked o WHERE o.instrument IS n.instrument AND o.year IS n.year AND o.resolution IS n.resolution
    AND o.value = answer.value ORDER BY o.country)) AS names,
  count(*) AS reporting, 0 AS not_known, 0 AS none_reported,
  (SELECT group_concat(name, '; ') FROM (SELECT name FROM asked o WHERE o.instrument IS n.instrument AND o.year IS n.year AND o.resolution IS n.resolution ORDER BY o.country))
    AS reporting_names, '' AS not_known_names, '' AS none_reported_names
FROM asked n JOIN answer GROUP BY n.instrument, n.year, n.resolution, answer.place ORDER BY n.instrument, n.year, n.resolution, answer.place;
