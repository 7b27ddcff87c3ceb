INSERT INTO cut VALUES (0, 'stockpile_destroyed', '', '', '');
.read year-by-country.sql
