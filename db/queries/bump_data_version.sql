-- Says that the events have changed.
UPDATE data_version SET version = version + 1
