INSERT INTO found
SELECT cut.position, cut.measure, a, b, country, year, low, printed, high, qualifier, status, as_of, 1, 0, ''
FROM cut JOIN level USING (measure, dimensions);
