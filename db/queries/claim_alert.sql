-- Claims alerts that have something to send, the longest waiting first; none is sent by two at once.
UPDATE alert
SET due_at = now() + @lease
WHERE alert_id IN (
  SELECT alert_id
  FROM alert AS a
  WHERE webhook_url IS NOT NULL AND NOT is_paused AND due_at <= now() AND EXISTS (
    SELECT FROM alert_delivery AS d WHERE d.alert_id = a.alert_id AND d.delivered_at IS NULL
  )
  ORDER BY due_at, alert_id
  LIMIT @limit
  FOR UPDATE SKIP LOCKED
)
RETURNING alert_id, webhook_url, webhook_secret, failure_count
