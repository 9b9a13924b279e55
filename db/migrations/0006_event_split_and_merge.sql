-- Lets people join events and take them apart again: where a joined report came from, and the two new kinds of change.
ALTER TABLE event_link ADD COLUMN from_event_id bigint REFERENCES conflict_event;

ALTER TABLE event_revision DROP CONSTRAINT event_revision_action_check;

ALTER TABLE event_revision ADD CONSTRAINT event_revision_action_check
  CHECK (action IN ('created', 'changed', 'joined', 'withdrawn', 'merged', 'split'));
