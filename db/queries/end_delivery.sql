-- Says that something has been sent and taken.
UPDATE alert_delivery SET delivered_at = now() WHERE alert_delivery_id = @alert_delivery_id
