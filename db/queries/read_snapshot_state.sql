-- The version of the events, the first transaction that may not have ended, when rows were last taken away, and about how
-- many rows there are.
SELECT
  v.version,
  pg_snapshot_xmin(pg_current_snapshot())::text,
  l.lost_in::text,
  greatest(0, (SELECT reltuples FROM pg_class WHERE oid = 'event_feature'::regclass))::bigint
FROM data_version AS v
CROSS JOIN event_feature_loss AS l
