INSERT INTO cut VALUES (0, 'casualties', '', '', '');
INSERT INTO part VALUES ('', 'outcome=killed', 1), ('', 'outcome=injured', 1), ('', 'outcome=unknown', 0);
UPDATE place_of SET grp = country;
.read by-year.sql
.read sums.sql
WITH placed AS (
  SELECT s.*,
    (SELECT count(*) FROM sums o WHERE o.year = s.year AND o.best > s.best) AS above,
    (SELECT count(*) FROM sums o WHERE o.year = s.year AND o.best = s.best) AS tied,
    (SELECT count(*) FROM sums o WHERE o.year = s.year AND o.grp <> s.grp AND o.low > s.high) AS surely_above,
    (SELECT count(*) FROM sums o WHERE o.year = s.year AND o.grp <> s.grp AND o.best IS NOT NULL
      AND (o.high IS NULL OR o.high > s.low)) AS perhaps_above
  FROM sums s)
SELECT f.country, f.name, f.year, f.low, f.best, f.high, f.qualifier, f.status,
  CASE WHEN p.best IS NOT NULL THEN above + 1 END AS rank, CASE WHEN p.best IS NOT NULL THEN tied END AS tied,
  CASE WHEN p.best IS NOT NULL THEN surely_above + 1 END AS rank_from,
  CASE WHEN p.best IS NOT NULL THEN perhaps_above + 1 END AS rank_to,
  f.previous, f.change, f.percent, f.reporting, f.not_known, f.none_reported, f.reporting_names, f.not_known_names, f.none_reported_names
FROM country_figure f JOIN placed p ON p.grp = f.country AND p.year = f.year
ORDER BY f.year, p.best IS NULL, above, f.country;
