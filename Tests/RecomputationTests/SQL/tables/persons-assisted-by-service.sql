INSERT INTO cut
SELECT row_number() OVER (ORDER BY dimensions), 'persons_assisted', dimensions, replace(dimensions, 'service=', ''), ''
FROM (SELECT DISTINCT dimensions FROM fact WHERE measure = 'persons_assisted' AND dimensions <> '' AND dimensions NOT LIKE '%;%');
.read by-year.sql
.read sums.sql
SELECT year, a AS service, low, best, high, qualifier, status, states, previous, change, percent, common,
  common_best, common_previous, common_change, common_percent, common_names, reporting, not_known,
  none_reported, silent, reporting_names, not_known_names, none_reported_names, silent_names
FROM figure ORDER BY year, position;
