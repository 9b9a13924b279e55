-- Lets an alert rest, or go on at once with what has waited.
UPDATE alert
SET is_paused = @is_paused, due_at = now(), failure_count = 0
WHERE alert_id = @alert_id
