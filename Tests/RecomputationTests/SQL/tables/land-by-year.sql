.read land-cuts.sql
.read by-year.sql
.read sums.sql
SELECT year, measure, a AS hazard, b AS confidence, low, best, high, qualifier, status, states, previous,
  change, percent, common, common_best, common_previous, common_change, common_percent, common_names,
  reporting, not_known, none_reported, silent, reporting_names, not_known_names, none_reported_names,
  silent_names
FROM figure ORDER BY year, position;
