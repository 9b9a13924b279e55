-- The saved filters with how much they have told, or one of them.
SELECT
  a.alert_id, a.name, a.filter, a.webhook_url, a.is_paused, a.created_at, a.last_error, a.failure_count,
  coalesce(d.told, 0), CASE WHEN a.webhook_url IS NULL THEN 0 ELSE coalesce(d.waiting, 0) END
FROM alert AS a
LEFT JOIN (
  SELECT alert_id, count(*) AS told, count(*) FILTER (WHERE delivered_at IS NULL) AS waiting
  FROM alert_delivery
  GROUP BY alert_id
) AS d USING (alert_id)
WHERE a.alert_id = coalesce(@alert_id, a.alert_id)
ORDER BY a.alert_id
