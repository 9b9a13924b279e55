-- For each event told, numbered from 1, the ids of those near it in place and time that its article does not tell.
SELECT told.number, near.event_id
FROM unnest(@longitudes, @latitudes, @firsts, @lasts) WITH ORDINALITY
  AS told (longitude_deg, latitude_deg, first, last, number)
CROSS JOIN LATERAL (
  SELECT ST_SetSRID(ST_MakePoint(told.longitude_deg, told.latitude_deg), 4326)::geography AS place
) AS at
CROSS JOIN LATERAL (
  SELECT e.event_id, ST_Distance(e.geom::geography, at.place) AS distance_m
  FROM conflict_event AS e
  WHERE e.status <> 'rejected' AND e.date_start <= told.last AND e.date_end >= told.first
    AND ST_DWithin(e.geom::geography, at.place, @distance_m)
    AND NOT EXISTS (SELECT FROM event_source AS s WHERE s.event_id = e.event_id AND s.article_id = @article_id)
  ORDER BY distance_m, e.event_id
  LIMIT @limit
) AS near
ORDER BY told.number, near.distance_m, near.event_id
