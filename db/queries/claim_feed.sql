-- Claims the feeds that are due, the longest waiting first; a claim that is not ended by then is lost and free again.
UPDATE feed
SET due_at = now() + @lease, polled_at = now()
WHERE feed_id IN (
  SELECT feed_id
  FROM feed
  WHERE NOT is_paused AND due_at <= now()
  ORDER BY due_at, feed_id
  LIMIT @limit
  FOR UPDATE SKIP LOCKED
)
RETURNING feed_id, url, source, language, interval_s, etag, last_modified, failure_count
