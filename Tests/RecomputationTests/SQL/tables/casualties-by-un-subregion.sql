UPDATE place_of SET grp = (SELECT un_subregion FROM country WHERE code = place_of.country);
.read casualties-by-group.sql
