INSERT INTO cut VALUES (0, 'casualties', '', '', '');
INSERT INTO part VALUES ('', 'outcome=killed', 1), ('', 'outcome=injured', 1), ('', 'outcome=unknown', 0);
.read year-by-year.sql
