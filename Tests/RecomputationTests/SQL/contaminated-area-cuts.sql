-- Contaminated area by hazard and confidence.
INSERT INTO cut
SELECT 0 + hazard.position * 3 + confidence.position, 'contaminated_area',
  trim(CASE confidence.name WHEN 'total' THEN '' ELSE 'confidence=' || confidence.name || ';' END
    || CASE hazard.name WHEN 'total' THEN '' ELSE 'hazard=' || hazard.name END, ';'),
  hazard.name, confidence.name
FROM hazard JOIN confidence;
