INSERT INTO cut VALUES
  (0, 'casualties', 'age=child', 'child', ''),
  (1, 'casualties', 'age=adult', 'adult', ''),
  (2, 'casualties', 'age=unknown', 'unknown', '');
.read shares-of-age.sql
