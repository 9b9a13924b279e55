-- Puts the loaded tables in the place of the old ones; run in one transaction.
ANALYZE gazetteer_next.place, gazetteer_next.place_name, gazetteer_next.place_area;
DROP TABLE public.place, public.place_name, public.place_area;
ALTER TABLE gazetteer_next.place SET SCHEMA public;
ALTER TABLE gazetteer_next.place_name SET SCHEMA public;
ALTER TABLE gazetteer_next.place_area SET SCHEMA public;
DROP SCHEMA gazetteer_next;
DELETE FROM public.gazetteer_version
