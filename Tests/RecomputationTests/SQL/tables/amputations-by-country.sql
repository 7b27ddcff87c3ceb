INSERT INTO cut VALUES (0, 'amputations', '', '', '');
.read year-by-country.sql
