UPDATE place_of SET grp = (SELECT region FROM country WHERE code = place_of.country);
.read casualties-by-group.sql
