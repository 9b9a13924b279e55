-- Claims the items that are due, oldest first: waiting ones, and claimed ones whose lease has run out.
UPDATE feed_item AS i
SET status = 'running', attempt_count = i.attempt_count + 1, due_at = now() + @lease
FROM feed AS f
WHERE f.feed_id = i.feed_id AND i.feed_item_id IN (
  SELECT feed_item_id
  FROM feed_item
  WHERE status IN ('waiting', 'running') AND due_at <= now()
  ORDER BY due_at, feed_item_id
  LIMIT @limit
  FOR UPDATE SKIP LOCKED
)
RETURNING i.feed_item_id, i.url, i.title, i.author, coalesce(i.language, f.language), i.published_at, i.content,
  coalesce(f.source, f.title), i.attempt_count
