.read statements.sql
SELECT country, name, instrument, ifnull(year, '') AS year, ifnull(period, '') AS period, value, status, edition
FROM held WHERE measure = 'treaty_status' ORDER BY country, instrument, ifnull(period, '~');
