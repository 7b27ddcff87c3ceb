INSERT INTO cut VALUES (0, 'mines_stockpiled', '', '', '');
.read level-by-year.sql
