SELECT country, (SELECT name FROM country c WHERE c.code = fact.country) AS name, measure, dimensions, scope,
  ifnull(period, '') AS period, edition, low, coalesce(best, low) AS best, high, qualifier, status
FROM fact
WHERE measure IN ('mines_removed', 'contaminated_area', 'land_released', 'land_cleared', 'land_reduced', 'land_cancelled') AND scope <> '' AND coalesce(best, low) IS NOT NULL
ORDER BY country, measure, dimensions, scope, ifnull(period, '~'), edition;
