-- Sets aside the rows of the batch that say something else than what is stored under their id.
INSERT INTO import_reject (import_run_id, line_number, reason, row)
SELECT @import_run_id, s.line_number,
  'the id ' || s.source_id || ' is stored with other values, which were kept; import with --update to take these',
  s.original::text
FROM import_staging AS s
JOIN imported_event AS k ON k.source = @source AND k.source_id = s.source_id AND k.row_hash <> s.row_hash
