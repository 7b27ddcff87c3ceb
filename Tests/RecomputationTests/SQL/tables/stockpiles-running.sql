SELECT country, (SELECT name FROM country c WHERE c.code = fact.country) AS name, measure, dimensions, scope,
  ifnull(period, '') AS period, edition, low, coalesce(best, low) AS best, high, qualifier, status
FROM fact WHERE measure = 'stockpile_destroyed' AND scope = '' AND coalesce(best, low) IS NOT NULL AND period LIKE '%/%'
  AND (period LIKE '%..%' OR substr(period, 1, 4) <> substr(period, instr(period, '/') + 1, 4))
ORDER BY country, measure, dimensions, scope, ifnull(period, '~'), edition;
