-- Feeds and what they offer; who wrote an article and whether it is but a beginning; articles that people gave up.
ALTER TABLE article ADD COLUMN author text;

ALTER TABLE article ADD COLUMN is_stub boolean NOT NULL DEFAULT false;

ALTER TABLE article DROP CONSTRAINT article_status_check;

ALTER TABLE article ADD CONSTRAINT article_status_check
  CHECK (status IN ('queued', 'coding', 'coded', 'failed', 'cancelled'));

-- Used by: functions/job.sql (the latest work first)
CREATE INDEX article_status_idx ON article (status, article_id DESC) WHERE status <> 'coded';

-- Where articles come from by themselves.
CREATE TABLE feed (
  feed_id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  url text NOT NULL UNIQUE CHECK (url ~ '^https?://'),
  title text,
  -- Put on its articles where their pages name none.
  source text,
  language text,
  interval_s int NOT NULL DEFAULT 900 CHECK (interval_s BETWEEN 60 AND 2592000),
  is_paused boolean NOT NULL DEFAULT false,
  created_at timestamptz NOT NULL DEFAULT now(),
  -- When it is read next; while it is read, when that counts as lost.
  due_at timestamptz NOT NULL DEFAULT now(),
  etag text,
  last_modified text,
  polled_at timestamptz,
  succeeded_at timestamptz,
  -- Why the last reading failed; null if it did not.
  last_error text,
  -- What the last reading passed over; null if nothing.
  last_note text,
  failure_count int NOT NULL DEFAULT 0 CHECK (failure_count >= 0)
);

-- Used by: queries/claim_feed.sql
CREATE INDEX feed_due_idx ON feed (due_at) WHERE NOT is_paused;

-- One article that a feed offered, and its place in the queue for fetching.
CREATE TABLE feed_item (
  feed_item_id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  feed_id bigint NOT NULL REFERENCES feed ON DELETE CASCADE,
  -- The id that the feed gives it, else its address.
  item_key text NOT NULL,
  -- Without fragment and marks of campaigns; offered by two feeds, it is fetched once.
  url text NOT NULL UNIQUE,
  title text,
  author text,
  language text,
  published_at timestamptz,
  -- The whole text, where the feed gives it.
  content text,
  status text NOT NULL DEFAULT 'waiting' CHECK (status IN ('waiting', 'running', 'done', 'failed', 'cancelled')),
  reason text,
  attempt_count int NOT NULL DEFAULT 0 CHECK (attempt_count >= 0),
  due_at timestamptz NOT NULL DEFAULT now(),
  first_seen_at timestamptz NOT NULL DEFAULT now(),
  done_at timestamptz,
  article_id bigint REFERENCES article ON DELETE SET NULL,
  UNIQUE (feed_id, item_key)
);

-- Used by: queries/claim_feed_item.sql
CREATE INDEX feed_item_queue_idx ON feed_item (due_at) WHERE status IN ('waiting', 'running');

-- Used by: functions/job.sql
CREATE INDEX feed_item_status_idx ON feed_item (status, feed_item_id DESC) WHERE status <> 'done';

-- Used by: deletion of articles
CREATE INDEX feed_item_article_idx ON feed_item (article_id);
