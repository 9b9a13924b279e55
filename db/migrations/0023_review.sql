-- What people decide about events, with the reason, and the places they have taught.
ALTER TABLE event_revision ADD COLUMN reason text;

ALTER TABLE event_revision DROP CONSTRAINT event_revision_action_check;

ALTER TABLE event_revision ADD CONSTRAINT event_revision_action_check CHECK (action IN (
  'created', 'changed', 'joined', 'withdrawn', 'merged', 'split', 'confirmed', 'corrected', 'rejected', 'added', 'undone'));

-- Used by: queries/list_changes.sql, queries/event_states.sql
CREATE INDEX event_revision_at_idx ON event_revision (revised_at, event_revision_id);

-- Used by: queries/list_review.sql (the least certain first)
CREATE INDEX conflict_event_review_idx ON conflict_event (confidence, event_id) WHERE status = 'auto' AND origin IS NULL;

-- Where a name is, by what people corrected: looked at before an event is stored.
CREATE TABLE own_place (
  -- Folded as names are.
  surface text NOT NULL CHECK (surface <> ''),
  -- The place that was chosen for the name and was wrong; 0 where none was.
  wrong_place_id bigint NOT NULL,
  place_id bigint,
  place_name text,
  feature_code text,
  country_code text,
  country_name text,
  admin1_name text,
  geom geometry(Point, 4326) NOT NULL,
  uncertainty_m double precision NOT NULL CHECK (uncertainty_m >= 0),
  event_id bigint NOT NULL REFERENCES conflict_event ON DELETE CASCADE,
  taught_by text NOT NULL,
  taught_at timestamptz NOT NULL DEFAULT now(),
  -- Used by: queries/find_own_places.sql
  PRIMARY KEY (surface, wrong_place_id)
);

-- Used by: queries/teach_place.sql
CREATE INDEX own_place_event_idx ON own_place (event_id);
