-- What an alert has told after one delivery, in order.
SELECT alert_delivery_id, action, body
FROM alert_delivery
WHERE alert_id = @alert_id AND alert_delivery_id > @after
ORDER BY alert_delivery_id
LIMIT @limit
