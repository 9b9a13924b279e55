-- Goes on with the last run over the same file that broke off, or begins one.
WITH last AS (
  SELECT import_run_id, status
  FROM import_run
  WHERE fingerprint = @fingerprint
  ORDER BY import_run_id DESC
  LIMIT 1
),
resumed AS (
  UPDATE import_run AS r
  SET status = 'running', reason = NULL, changed_at = now(), is_cancel_asked = false
  FROM last
  WHERE r.import_run_id = last.import_run_id AND last.status <> 'done'
  RETURNING r.*
),
begun AS (
  INSERT INTO import_run (kind, source, file_name, fingerprint, byte_count)
  SELECT @kind, @source, @file_name, @fingerprint, @byte_count
  WHERE NOT EXISTS (SELECT FROM resumed)
  RETURNING *
)
SELECT import_run_id, record_count FROM resumed
UNION ALL
SELECT import_run_id, record_count FROM begun
