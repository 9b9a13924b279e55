WITH state AS MATERIALIZED (
  SELECT (jsonb_populate_record(NULL::conflict_event, last.event || jsonb_build_object(
    'search_text', now.search_text, 'search_vector', now.search_vector::text, 'source_count',
    coalesce(last.event->'source_count', '1'::jsonb)))) AS e
  FROM (
    SELECT DISTINCT ON (r.event_id) r.event_id, r.event
    FROM event_revision AS r
    WHERE r.revised_at <= @as_of
    ORDER BY r.event_id, r.event_revision_id DESC
  ) AS last
  JOIN conflict_event AS now USING (event_id)
  UNION ALL
  SELECT c AS e
  FROM conflict_event AS c
  WHERE c.created_at <= @as_of AND NOT EXISTS (SELECT FROM event_revision AS r WHERE r.event_id = c.event_id)
),
conflict_event AS (SELECT (s.e).* FROM state AS s),
event_feature AS (SELECT f.* FROM state AS s CROSS JOIN LATERAL event_feature_of(s.e) AS f)
