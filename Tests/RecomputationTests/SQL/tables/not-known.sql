SELECT country, (SELECT name FROM country c WHERE c.code = fact.country) AS name, measure, dimensions, scope,
  ifnull(period, '') AS period, edition, status
FROM fact WHERE status IN ('not_known', 'none_reported')
ORDER BY country, measure, dimensions, scope, ifnull(period, '~'), edition;
