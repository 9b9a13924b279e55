-- The version of the events, what transactions are seen, whether rows were taken away that $1 (a pg_snapshot read before, or
-- null) still saw, and about how many rows there are.
SELECT
  v.version,
  pg_current_snapshot()::text,
  coalesce(NOT pg_visible_in_snapshot(l.lost_in, $1::text::pg_snapshot), true),
  greatest(0, (SELECT reltuples FROM pg_class WHERE oid = 'event_feature'::regclass))::bigint
FROM data_version AS v
CROSS JOIN event_feature_loss AS l
