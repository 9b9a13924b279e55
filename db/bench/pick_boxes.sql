-- @count boxes around events spread over the table, each with about @events events: the nearest so many of its centre.
SELECT
  round(min(n.longitude_deg)::numeric, 4) || ',' || round(min(n.latitude_deg)::numeric, 4) || ','
    || round(max(n.longitude_deg)::numeric, 4) || ',' || round(max(n.latitude_deg)::numeric, 4)
FROM (
  SELECT event_id, geom
  FROM event_feature
  WHERE geom IS NOT NULL
  ORDER BY md5(event_id::text)
  LIMIT @count
) AS centre
CROSS JOIN LATERAL (
  SELECT longitude_deg, latitude_deg
  FROM event_feature AS f
  WHERE f.geom IS NOT NULL
  ORDER BY f.geom <-> centre.geom
  LIMIT @events
) AS n
GROUP BY centre.event_id
ORDER BY md5(centre.event_id::text)
