INSERT INTO cut VALUES (0, 'mines_retained', '', '', '');
.read level-by-country.sql
