-- Drops what was told a month ago and does not wait to be sent.
DELETE FROM alert_delivery AS d
USING alert AS a
WHERE a.alert_id = d.alert_id AND d.created_at < now() - interval '30 days'
  AND (d.delivered_at IS NOT NULL OR a.webhook_url IS NULL)
