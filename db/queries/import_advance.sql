-- Says that one more batch of @import_run_id is in the store; tells whether someone asks the run to stop.
UPDATE import_run
SET changed_at = now(),
  bytes_read = @bytes_read,
  record_count = @record_count,
  added_count = added_count + @added,
  known_count = known_count + @known,
  updated_count = updated_count + @updated,
  left_out_count = left_out_count + @left_out,
  set_aside_count = set_aside_count + @set_aside
WHERE import_run_id = @import_run_id
RETURNING is_cancel_asked
