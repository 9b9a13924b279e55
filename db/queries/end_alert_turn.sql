-- Says how the sending of an alert went, and when it may go on.
UPDATE alert
SET
  due_at = now() + @rest,
  failure_count = CASE WHEN @error IS NULL THEN 0 ELSE failure_count + 1 END,
  last_error = @error,
  is_paused = is_paused OR @is_over
WHERE alert_id = @alert_id
