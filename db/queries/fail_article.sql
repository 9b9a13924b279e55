-- Queues an article again after a failed attempt, or gives it up after the last one; text and reason are kept.
UPDATE article
SET
  status = CASE WHEN attempt_count >= @max_attempts THEN 'failed' ELSE 'queued' END,
  reason = @reason,
  due_at = now() + @retry_delay * attempt_count
WHERE article_id = @article_id AND status = 'coding'
