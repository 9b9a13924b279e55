-- Events written by a transaction that $1 (a pg_snapshot read before) did not see.
SELECT quad, event_id, day_from, day_to, type_code, coalesce(fatalities, -1), status = 'rejected', uncertainty_m
FROM event_feature
WHERE changed_in >= pg_snapshot_xmin($1::text::pg_snapshot)
  AND NOT pg_visible_in_snapshot(changed_in, $1::text::pg_snapshot)
ORDER BY quad, event_id
