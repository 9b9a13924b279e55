-- The feeds with counts of what they offered, or one of them.
SELECT
  f.feed_id, f.url, f.title, f.source, f.language, f.interval_s, f.is_paused, f.polled_at, f.succeeded_at, f.due_at,
  f.last_error, f.last_note, f.failure_count, coalesce(i.items, 0), coalesce(i.waiting, 0), coalesce(i.failed, 0)
FROM feed AS f
LEFT JOIN (
  SELECT
    feed_id,
    count(*) AS items,
    count(*) FILTER (WHERE status IN ('waiting', 'running')) AS waiting,
    count(*) FILTER (WHERE status = 'failed') AS failed
  FROM feed_item
  WHERE feed_id = coalesce(@feed_id, feed_id)
  GROUP BY feed_id
) AS i USING (feed_id)
WHERE f.feed_id = coalesce(@feed_id, f.feed_id)
ORDER BY f.feed_id
