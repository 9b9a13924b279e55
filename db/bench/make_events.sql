-- Makes the temporary table bench_event of @count invented events: 400 centres of unlike weight, ids in the order of days.
CREATE TEMP TABLE bench_event AS
WITH
  centre AS MATERIALIZED (
    SELECT c, random() * 150 - 75 AS lon, random() * 90 - 35 AS lat, 0.1 + random() AS spread_deg
    FROM generate_series(1, 400) AS c
  ),
  chance AS MATERIALIZED (
    SELECT i, random() AS a, random() AS b, 1 + floor(400 * power(random(), 2))::int AS c, random() AS d,
      random() AS e, random() AS f
    FROM generate_series(1, @count) AS i
  )
SELECT
  i AS id,
  DATE '2015-01-01' + floor(4018 * power((i - 1)::double precision / @count, 0.75))::int AS event_date,
  (ARRAY['Battles', 'Explosions/Remote violence', 'Violence against civilians', 'Protests', 'Riots'])[t.type]
    AS event_type,
  (ARRAY['Armed clash', 'Air/drone strike', 'Attack', 'Peaceful protest', 'Mob violence'])[t.type] AS sub_type,
  'Armed group ' || c % 37 AS actor1,
  CASE WHEN d < 0.6 THEN 'Forces of land ' || c % 50 END AS actor2,
  'Land ' || c % 50 AS country,
  'Province ' || c % 400 AS admin1,
  'Town ' || c || '-' || floor(100 * d)::int AS location,
  CASE WHEN e < 0.6 THEN 0 ELSE least(400, floor(power(f + 1e-6, -0.85)))::int END AS fatalities,
  'Armed group ' || c % 37 || ' was reported near town ' || c || '-' || floor(100 * d)::int
    || '. Sources on the spot told of damage to several houses; the road was closed for two days.' AS notes,
  ST_SetSRID(ST_MakePoint(
    round((centre.lon + centre.spread_deg * sqrt(-2 * ln(a + 1e-9)) * cos(2 * pi() * b))::numeric, 4),
    round((centre.lat + centre.spread_deg * sqrt(-2 * ln(a + 1e-9)) * sin(2 * pi() * b))::numeric, 4)), 4326) AS geom
FROM chance
JOIN centre USING (c)
CROSS JOIN LATERAL (SELECT 1 + floor(5 * d)::int AS type) AS t
ORDER BY i
