-- The last imports, newest first.
SELECT import_run_id, kind, source, file_name, status, reason, started_at, changed_at,
  coalesce(bytes_read / nullif(byte_count, 0)::double precision, 0) AS share, record_count, added_count, known_count,
  updated_count, left_out_count, set_aside_count
FROM import_run
ORDER BY import_run_id DESC
LIMIT 100
