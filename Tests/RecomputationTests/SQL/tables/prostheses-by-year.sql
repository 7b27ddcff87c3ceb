INSERT INTO cut VALUES (0, 'prostheses', '', '', '');
.read year-by-year.sql
