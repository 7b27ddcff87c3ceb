.read statements.sql
-- Cell by cell, since each thing voted on is a column.
SELECT country AS row, instrument || ' ' || year || rtrim(' ' || resolution) AS column, value AS text FROM vote
UNION ALL SELECT country, 'name', name FROM vote GROUP BY country
UNION ALL SELECT country, 'reporting', count(*) FROM vote GROUP BY country;
