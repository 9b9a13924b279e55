-- Makes empty tables like those of the gazetteer, in a schema of their own; clears what a broken load left.
DROP SCHEMA IF EXISTS gazetteer_next CASCADE;
CREATE SCHEMA gazetteer_next;
CREATE TABLE gazetteer_next.place (LIKE public.place INCLUDING DEFAULTS INCLUDING CONSTRAINTS);
CREATE TABLE gazetteer_next.place_name (LIKE public.place_name INCLUDING DEFAULTS INCLUDING CONSTRAINTS);
CREATE TABLE gazetteer_next.place_area (LIKE public.place_area INCLUDING DEFAULTS INCLUDING CONSTRAINTS)
