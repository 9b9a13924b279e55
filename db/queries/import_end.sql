-- Says how @import_run_id ended.
UPDATE import_run SET status = @status, reason = @reason, changed_at = now() WHERE import_run_id = @import_run_id
