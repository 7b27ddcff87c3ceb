-- The annual pipeline studies single countries. None of them is a whole of others, so that nothing drives its change.
SELECT '' AS series, '' AS year, '' AS basis, '' AS country, '' AS name, '' AS coverage, '' AS previous, '' AS value,
  '' AS change, '' AS points WHERE 0;
