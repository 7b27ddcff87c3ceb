UPDATE place_of SET grp = (SELECT un_region FROM country WHERE code = place_of.country);
.read casualties-by-group.sql
