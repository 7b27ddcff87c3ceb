-- Kinds of release by hazard and confidence.
INSERT INTO cut
SELECT land.position * 12 + hazard.position * 3 + confidence.position, land.name,
  trim(CASE confidence.name WHEN 'total' THEN '' ELSE 'confidence=' || confidence.name || ';' END
    || CASE hazard.name WHEN 'total' THEN '' ELSE 'hazard=' || hazard.name END, ';'),
  hazard.name, confidence.name
FROM (SELECT 0 AS position, 'land_cleared' AS name UNION SELECT 1, 'land_reduced' UNION SELECT 2, 'land_cancelled'
  UNION SELECT 3, 'land_released') land
JOIN hazard JOIN confidence;
