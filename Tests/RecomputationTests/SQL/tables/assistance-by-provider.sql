SELECT country, (SELECT name FROM country c WHERE c.code = fact.country) AS name, measure, dimensions, scope,
  ifnull(period, '') AS period, edition, low, coalesce(best, low) AS best, high, qualifier, status
FROM fact WHERE measure IN ('amputations', 'prostheses', 'orthoses', 'persons_assisted') AND scope <> '' AND coalesce(best, low) IS NOT NULL
ORDER BY country, measure, dimensions, scope, ifnull(period, '~'), edition;
