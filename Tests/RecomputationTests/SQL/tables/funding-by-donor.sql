SELECT p.country AS printed_by, (SELECT name FROM country c WHERE c.code = p.country) AS printed_by_name, f.country,
  (SELECT name FROM country c WHERE c.code = f.country) AS name, f.measure, f.dimensions, f.scope,
  ifnull(f.period, '') AS period, f.edition, f.low, coalesce(f.best, f.low) AS best, f.high, f.qualifier, f.status
FROM fact f JOIN evidence e ON e.fact = f.id AND e.position = 0 JOIN observation o ON o.id = e.observation
JOIN profile p ON p.name = o.profile
WHERE f.measure = 'funding' AND p.country <> f.country AND coalesce(f.best, f.low) IS NOT NULL
ORDER BY p.country, f.country, f.dimensions, f.scope, ifnull(f.period, '~'), f.edition;
