-- Tables with a geometry and a whole number as primary key whose names fit one of @patterns, and all their columns.
SELECT
  c.relname AS table_name,
  n.nspname AS schema_name,
  obj_description(c.oid, 'pg_class') AS description,
  g.f_geometry_column AS geometry_column,
  g.srid,
  g.type AS geometry_type,
  key.attname AS key_column,
  a.attname AS column_name,
  format_type(a.atttypid, NULL) AS column_type
FROM pg_class AS c
JOIN pg_namespace AS n ON n.oid = c.relnamespace
JOIN geometry_columns AS g ON g.f_table_schema = n.nspname AND g.f_table_name = c.relname
JOIN pg_index AS i ON i.indrelid = c.oid AND i.indisprimary AND i.indnkeyatts = 1
JOIN pg_attribute AS key ON key.attrelid = c.oid AND key.attnum = i.indkey[0]
  AND key.atttypid IN ('smallint'::regtype, 'integer'::regtype, 'bigint'::regtype)
JOIN pg_attribute AS a ON a.attrelid = c.oid AND a.attnum > 0 AND NOT a.attisdropped
  AND a.attname NOT IN (key.attname, g.f_geometry_column)
WHERE n.nspname = ANY (current_schemas(false))
  AND c.relname LIKE ANY ($1)
  AND g.srid > 0
  -- A table with several geometries is served with its first.
  AND g.f_geometry_column = (
    SELECT min(other.f_geometry_column)
    FROM geometry_columns AS other
    WHERE other.f_table_schema = g.f_table_schema AND other.f_table_name = g.f_table_name
  )
ORDER BY c.relname, a.attnum
