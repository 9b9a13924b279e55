-- Saved filters whose events are told to those who asked.
CREATE TABLE alert (
  alert_id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  name text NOT NULL CHECK (name <> ''),
  -- The filter as it stands in an address of /api/events.
  filter text NOT NULL,
  webhook_url text CHECK (webhook_url ~ '^https?://'),
  -- Signs what is sent, so it cannot be kept as a hash.
  webhook_secret text,
  is_paused boolean NOT NULL DEFAULT false,
  created_at timestamptz NOT NULL DEFAULT now(),
  -- Changes of events up to this one have been looked at.
  event_revision_id bigint NOT NULL,
  -- When something may be sent next; while it is sent, when that counts as lost.
  due_at timestamptz NOT NULL DEFAULT now(),
  failure_count int NOT NULL DEFAULT 0 CHECK (failure_count >= 0),
  last_error text,
  CHECK ((webhook_url IS NULL) = (webhook_secret IS NULL))
);

-- What is to be told, in the order of the changes; written by who holds the lock of the events.
CREATE TABLE alert_delivery (
  alert_delivery_id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  alert_id bigint NOT NULL REFERENCES alert ON DELETE CASCADE,
  event_revision_id bigint NOT NULL,
  event_id bigint NOT NULL,
  action text NOT NULL,
  -- The event as a GeoJSON Feature.
  body text NOT NULL,
  created_at timestamptz NOT NULL DEFAULT now(),
  delivered_at timestamptz,
  UNIQUE (alert_id, event_revision_id)
);

-- Used by: queries/claim_alert.sql, queries/list_waiting_deliveries.sql
CREATE INDEX alert_delivery_waiting_idx ON alert_delivery (alert_id, alert_delivery_id) WHERE delivered_at IS NULL;

-- Used by: queries/list_told_deliveries.sql
CREATE INDEX alert_delivery_alert_idx ON alert_delivery (alert_id, alert_delivery_id);

-- Used by: Alerts/AlertMatcher (events told before are told again when they change)
CREATE INDEX alert_delivery_event_idx ON alert_delivery (alert_id, event_id);

-- Used by: queries/forget_deliveries.sql
CREATE INDEX alert_delivery_age_idx ON alert_delivery (created_at);
