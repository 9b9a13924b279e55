-- Takes an id for each row of the batch that @source has not given before.
INSERT INTO imported_event (event_id, source, source_id, row_hash, import_run_id, line_number, original)
SELECT nextval(pg_get_serial_sequence('conflict_event', 'event_id')), @source, s.source_id, s.row_hash, @import_run_id,
  s.line_number, s.original
FROM import_staging AS s
ORDER BY s.line_number
ON CONFLICT (source, source_id) DO NOTHING
