-- Claims the articles that are due, oldest first: queued ones, and claimed ones whose lease has run out.
UPDATE article
SET status = 'coding', attempt_count = attempt_count + 1, due_at = now() + @lease
WHERE article_id IN (
  SELECT article_id
  FROM article
  WHERE status IN ('queued', 'coding') AND due_at <= now()
  ORDER BY due_at, article_id
  LIMIT @limit
  FOR UPDATE SKIP LOCKED
)
RETURNING article_id
