.read statements.sql
SELECT country, name, instrument, printed_resolution AS resolution, ifnull(year, '') AS year, ifnull(period, '') AS period, value, status, edition
FROM held WHERE measure = 'vote' ORDER BY country, instrument, resolution <> '', resolution, ifnull(period, '~');
