-- Keeps a report about an event that is there and has not yet @most_open reports waiting; else gives no row.
INSERT INTO mistake_report (event_id, text)
SELECT e.event_id, @text
FROM conflict_event AS e
WHERE e.event_id = @event_id
  AND (SELECT count(*) FROM mistake_report AS r WHERE r.event_id = e.event_id AND r.is_open) < @most_open
RETURNING mistake_report_id
