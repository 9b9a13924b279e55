-- Queues offered articles again that were given up: one, or all that failed.
UPDATE feed_item
SET status = 'waiting', reason = NULL, attempt_count = 0, due_at = now()
WHERE (feed_item_id = @id AND status IN ('failed', 'cancelled')) OR (@id IS NULL AND status = 'failed')
