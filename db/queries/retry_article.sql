-- Queues articles again that were given up: one, or all that failed.
UPDATE article
SET status = 'queued', reason = NULL, attempt_count = 0, due_at = now()
WHERE (article_id = @id AND status IN ('failed', 'cancelled')) OR (@id IS NULL AND status = 'failed')
