INSERT INTO cut VALUES (0, 'orthoses', '', '', '');
.read year-by-year.sql
