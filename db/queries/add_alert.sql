-- Saves a filter whose events are told from now on.
INSERT INTO alert (name, filter, webhook_url, webhook_secret, event_revision_id)
SELECT @name, @filter, @webhook_url, @webhook_secret, coalesce(max(event_revision_id), 0)
FROM event_revision
RETURNING alert_id
