-- Events taken over from data sets and added by hand: they have no article, and come many at a time.
ALTER TABLE conflict_event ALTER COLUMN article_id DROP NOT NULL;

-- The data set an event was taken from, or "by hand"; null for what articles tell.
ALTER TABLE conflict_event ADD COLUMN origin text CHECK (origin <> '');

-- One run over one file, with how far it is. A run that broke off is gone on with by the next over the same file.
CREATE TABLE import_run (
  import_run_id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  kind text NOT NULL CHECK (kind IN ('ucdp', 'acled', 'gdelt', 'geojson')),
  source text NOT NULL CHECK (source <> ''),
  file_name text NOT NULL,
  -- Hash of length, head and tail of the file and of what else decides how it is read.
  fingerprint bytea NOT NULL CHECK (length(fingerprint) = 32),
  status text NOT NULL DEFAULT 'running' CHECK (status IN ('running', 'done', 'cancelled', 'failed')),
  reason text,
  started_at timestamptz NOT NULL DEFAULT now(),
  changed_at timestamptz NOT NULL DEFAULT now(),
  is_cancel_asked boolean NOT NULL DEFAULT false,
  byte_count bigint NOT NULL CHECK (byte_count >= 0),
  bytes_read bigint NOT NULL DEFAULT 0 CHECK (bytes_read >= 0),
  -- Records of the file up to here are in the store, or set aside; all or none of a batch.
  record_count bigint NOT NULL DEFAULT 0 CHECK (record_count >= 0),
  added_count bigint NOT NULL DEFAULT 0 CHECK (added_count >= 0),
  known_count bigint NOT NULL DEFAULT 0 CHECK (known_count >= 0),
  updated_count bigint NOT NULL DEFAULT 0 CHECK (updated_count >= 0),
  left_out_count bigint NOT NULL DEFAULT 0 CHECK (left_out_count >= 0),
  set_aside_count bigint NOT NULL DEFAULT 0 CHECK (set_aside_count >= 0)
);

-- Used by: Imports/ImportRuns (which run to go on with)
CREATE INDEX import_run_fingerprint_idx ON import_run (fingerprint, import_run_id DESC);

-- Where an imported event came from. No reference to conflict_event, for speed: both are written in one transaction,
-- and events are never deleted.
CREATE TABLE imported_event (
  event_id bigint PRIMARY KEY,
  source text NOT NULL,
  source_id text NOT NULL CHECK (source_id <> ''),
  -- Of the values as coded, so that other ways of writing the same are the same.
  row_hash bigint NOT NULL,
  import_run_id bigint NOT NULL,
  line_number bigint NOT NULL,
  -- The row as it was in the file, by column; empty values left out.
  original json NOT NULL
);

-- Used by: queries/import_keys.sql (a row is stored once, however often its file is imported)
CREATE UNIQUE INDEX imported_event_source_idx ON imported_event (source, source_id);

-- Rows that could not be read, or say something else than what is stored.
CREATE TABLE import_reject (
  import_run_id bigint NOT NULL REFERENCES import_run ON DELETE CASCADE,
  line_number bigint NOT NULL,
  reason text NOT NULL,
  row text NOT NULL
);

-- Used by: Imports/ImportEndpoints, Imports/RejectFile
CREATE INDEX import_reject_run_idx ON import_reject (import_run_id, line_number);

-- New events get their rows for reading all at once, in spatial order; changed ones one by one.
CREATE FUNCTION add_event_features() RETURNS trigger
LANGUAGE plpgsql
AS $$
BEGIN
  INSERT INTO event_feature
  SELECT f.* FROM added AS e CROSS JOIN LATERAL event_feature_of(e) AS f ORDER BY f.quad, f.event_id;
  RETURN NULL;
END
$$;

DROP TRIGGER conflict_event_feature ON conflict_event;

CREATE TRIGGER conflict_event_feature AFTER INSERT ON conflict_event
REFERENCING NEW TABLE AS added FOR EACH STATEMENT EXECUTE FUNCTION add_event_features();

CREATE TRIGGER conflict_event_feature_changed AFTER UPDATE ON conflict_event
FOR EACH ROW EXECUTE FUNCTION sync_event_feature();

-- An event that nobody has changed is its own first state; that is written down just before the first change.
CREATE FUNCTION keep_first_state() RETURNS trigger
LANGUAGE plpgsql
AS $$
BEGIN
  IF NOT EXISTS (SELECT FROM event_revision WHERE event_id = OLD.event_id) THEN
    INSERT INTO event_revision (event_id, revised_at, revised_by, action, event)
    VALUES (OLD.event_id, OLD.created_at, coalesce(OLD.origin, 'coder'), 'created',
      to_jsonb(OLD) - 'search_text' - 'search_vector');
  END IF;
  RETURN NEW;
END
$$;

CREATE TRIGGER conflict_event_first_state BEFORE UPDATE ON conflict_event
FOR EACH ROW WHEN (OLD.origin IS NOT NULL) EXECUTE FUNCTION keep_first_state();
