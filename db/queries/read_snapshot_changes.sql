-- Events written by a transaction that had not ended when the snapshot before was read, $1 its horizon.
SELECT quad, event_id, day_from, day_to, type_code, coalesce(fatalities, -1), status = 'rejected'
FROM event_feature
WHERE changed_in >= $1::text::xid8
ORDER BY quad, event_id
