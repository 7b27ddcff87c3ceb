.read contaminated-area-cuts.sql
UPDATE place_of SET grp = country;
.read by-level.sql
.read sums.sql
SELECT country, name, year, a AS hazard, b AS confidence, low, best, high, qualifier, status, as_of,
  CASE WHEN best > 100 THEN 'massive' WHEN best >= 20 THEN 'heavy' WHEN best >= 5 THEN 'medium' WHEN best > 0 THEN 'light'
    WHEN best = 0 THEN 'none' ELSE 'unknown' END AS band,
  CASE WHEN low > 100 THEN 'massive' WHEN low >= 20 THEN 'heavy' WHEN low >= 5 THEN 'medium' WHEN low > 0 THEN 'light'
    WHEN low = 0 THEN 'none' END AS band_low,
  CASE WHEN high > 100 THEN 'massive' WHEN high >= 20 THEN 'heavy' WHEN high >= 5 THEN 'medium' WHEN high > 0 THEN 'light'
    WHEN high = 0 THEN 'none' END AS band_high,
  reporting, not_known, none_reported, reporting_names, not_known_names, none_reported_names
FROM country_figure ORDER BY country, year, position;
