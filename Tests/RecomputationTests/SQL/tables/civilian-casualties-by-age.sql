INSERT INTO cut VALUES
  (0, 'casualties', 'age=child;civil_status=civilian', 'child', ''),
  (1, 'casualties', 'age=adult;civil_status=civilian', 'adult', ''),
  (2, 'casualties', 'age=unknown;civil_status=civilian', 'unknown', '');
.read shares-of-age.sql
