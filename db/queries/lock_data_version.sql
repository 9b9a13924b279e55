-- Makes writers of events wait for each other until their transactions end.
SELECT version FROM data_version FOR UPDATE
