-- Articles with their queue state, the toponyms and events found in them, and who may write.
CREATE EXTENSION IF NOT EXISTS postgis;
CREATE EXTENSION IF NOT EXISTS pg_trgm;

-- One report as it came in. Its row is also its place in the queue, so that both commit together.
CREATE TABLE article (
  article_id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  sha256 bytea NOT NULL CHECK (length(sha256) = 32),
  text text NOT NULL CHECK (text <> ''),
  title text,
  source text,
  url text,
  language text,
  -- As given with the article; the text's own header may tell another, kept in header_published_on.
  published_on date,
  header_published_on date,
  header_source text,
  received_at timestamptz NOT NULL DEFAULT now(),
  status text NOT NULL DEFAULT 'queued' CHECK (status IN ('queued', 'coding', 'coded', 'failed')),
  reason text,
  attempt_count int NOT NULL DEFAULT 0 CHECK (attempt_count >= 0),
  -- When a queued article may be tried next, and when a claimed one counts as lost.
  due_at timestamptz NOT NULL DEFAULT now(),
  coded_at timestamptz,
  refusals jsonb NOT NULL DEFAULT '[]'
);

-- Used by: Articles/ArticleIntake (the same text is stored once, also when two requests race)
CREATE UNIQUE INDEX article_sha256_idx ON article (sha256);

-- Used by: queries/claim_article.sql, Events/StatusEndpoints
CREATE INDEX article_queue_idx ON article (due_at) WHERE status IN ('queued', 'coding');

-- A name in an article and the place it was decided to be. Spans are UTF-16 code units of article.text.
CREATE TABLE toponym (
  article_id bigint NOT NULL REFERENCES article ON DELETE CASCADE,
  span_start int NOT NULL CHECK (span_start >= 0),
  span_length int NOT NULL CHECK (span_length > 0),
  surface text NOT NULL,
  kind text NOT NULL,
  place_id bigint,
  place_name text,
  country_code text,
  admin1_name text,
  latitude_deg double precision CHECK (latitude_deg BETWEEN -90 AND 90),
  longitude_deg double precision CHECK (longitude_deg BETWEEN -180 AND 180),
  uncertainty_m double precision CHECK (uncertainty_m >= 0),
  confidence double precision CHECK (confidence BETWEEN 0 AND 1),
  reason text,
  PRIMARY KEY (article_id, span_start)
);

-- Something that happened. A null start date means "on or before date_end", two null dates that the day is unknown;
-- a null geom means that no place is known.
CREATE TABLE conflict_event (
  event_id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  event_type text NOT NULL,
  sub_event_type text NOT NULL,
  date_start date,
  date_end date CHECK (date_end >= date_start),
  -- Puts events without a day last.
  sort_date date NOT NULL GENERATED ALWAYS AS (coalesce(date_end, DATE '0001-01-01')) STORED,
  geom geometry(Point, 4326),
  uncertainty_m double precision CHECK (uncertainty_m >= 0),
  place_id bigint,
  place_name text,
  feature_code text,
  country_code text,
  country_name text,
  admin1_name text,
  -- As written ("west of"), and which kind of relation that is; null for "at".
  relation text,
  relation_kind text,
  actor1 text,
  actor1_kind int,
  actor2 text,
  actor2_kind int,
  weapon text,
  target text,
  fatalities_low int CHECK (fatalities_low >= 0),
  fatalities_best int,
  fatalities_high int,
  injuries_low int CHECK (injuries_low >= 0),
  injuries_best int,
  injuries_high int,
  confidence double precision NOT NULL CHECK (confidence BETWEEN 0 AND 1),
  status text NOT NULL DEFAULT 'auto' CHECK (status IN ('auto', 'confirmed', 'corrected', 'rejected')),
  summary text NOT NULL,
  -- The article that told of it first.
  article_id bigint NOT NULL REFERENCES article,
  source_count int NOT NULL DEFAULT 1 CHECK (source_count >= 0),
  -- Everything that q looks through, folded as names are (lower case, no marks).
  search_text text NOT NULL,
  search_vector tsvector NOT NULL GENERATED ALWAYS AS
    (to_tsvector('english', search_text) || to_tsvector('simple', search_text)) STORED,
  created_at timestamptz NOT NULL DEFAULT now(),
  CHECK ((geom IS NULL) = (uncertainty_m IS NULL)),
  CHECK (date_start IS NULL OR date_end IS NOT NULL)
);

-- Used by: Events/EventQuery (bbox, region, intersects), Events/EventMerger, functions of the tiles
CREATE INDEX conflict_event_geom_idx ON conflict_event USING gist (geom);

-- Used by: Events/EventMerger (places within metres)
CREATE INDEX conflict_event_geography_idx ON conflict_event USING gist ((geom::geography));

-- Used by: Events/EventQuery (order and cursor), Events/EventTimeline
CREATE INDEX conflict_event_date_idx ON conflict_event (sort_date DESC, event_id DESC);

-- Used by: Events/EventQuery (event_type, sub_event_type), Events/EventMerger
CREATE INDEX conflict_event_type_idx ON conflict_event (sub_event_type, date_end DESC);

-- Used by: Events/EventQuery (q as words)
CREATE INDEX conflict_event_words_idx ON conflict_event USING gin (search_vector);

-- Used by: Events/EventQuery (q as part of a word, in any script)
CREATE INDEX conflict_event_letters_idx ON conflict_event USING gin (search_text gin_trgm_ops);

-- What one article says of one event: the words each field came from and the claim they make.
CREATE TABLE event_source (
  event_source_id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  event_id bigint NOT NULL REFERENCES conflict_event,
  article_id bigint NOT NULL REFERENCES article ON DELETE CASCADE,
  -- Names the event within its article (sub type, trigger and place), so that coding again finds it again.
  source_key text NOT NULL,
  evidence_start int NOT NULL CHECK (evidence_start >= 0),
  evidence_length int NOT NULL CHECK (evidence_length > 0),
  spans jsonb NOT NULL,
  claim jsonb NOT NULL,
  candidates jsonb NOT NULL,
  UNIQUE (article_id, source_key)
);

-- Used by: Events/EventEndpoints (sources of one event)
CREATE INDEX event_source_event_idx ON event_source (event_id);

-- What an event looked like after each change; nothing is ever overwritten.
CREATE TABLE event_revision (
  event_revision_id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  event_id bigint NOT NULL REFERENCES conflict_event,
  revised_at timestamptz NOT NULL DEFAULT now(),
  revised_by text NOT NULL,
  action text NOT NULL CHECK (action IN ('created', 'changed', 'joined', 'withdrawn')),
  event jsonb NOT NULL
);

-- Used by: Events/EventEndpoints (history of one event, as_of)
CREATE INDEX event_revision_event_idx ON event_revision (event_id, revised_at);

-- Why an article's report was joined to an event another article had told of.
CREATE TABLE event_link (
  event_link_id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  event_id bigint NOT NULL REFERENCES conflict_event,
  event_source_id bigint NOT NULL REFERENCES event_source ON DELETE CASCADE,
  reason text NOT NULL,
  linked_by text NOT NULL,
  linked_at timestamptz NOT NULL DEFAULT now()
);

-- Used by: Events/EventEndpoints (why sources were joined)
CREATE INDEX event_link_event_idx ON event_link (event_id);

-- Who may write. Only the hash of a key is kept.
CREATE TABLE api_key (
  api_key_id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  name text NOT NULL CHECK (name <> ''),
  sha256 bytea NOT NULL UNIQUE CHECK (length(sha256) = 32),
  created_at timestamptz NOT NULL DEFAULT now(),
  revoked_at timestamptz
);

-- One row: grows with every change of the events. Writers lock it, so that joins do not race.
CREATE TABLE data_version (
  only_row boolean PRIMARY KEY DEFAULT true CHECK (only_row),
  version bigint NOT NULL
);

INSERT INTO data_version (version) VALUES (1);
