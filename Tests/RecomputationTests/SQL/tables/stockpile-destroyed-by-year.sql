INSERT INTO cut VALUES (0, 'stockpile_destroyed', '', '', '');
.read year-by-year.sql
