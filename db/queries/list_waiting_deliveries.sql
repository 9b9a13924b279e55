-- What an alert has to send, in order.
SELECT alert_delivery_id, action, body
FROM alert_delivery
WHERE alert_id = @alert_id AND delivered_at IS NULL
ORDER BY alert_delivery_id
LIMIT @limit
