-- The reports that wait for review, latest first.
SELECT r.mistake_report_id, r.event_id, r.reported_at, r.text
FROM mistake_report AS r
WHERE r.is_open
ORDER BY r.mistake_report_id DESC
LIMIT @limit
