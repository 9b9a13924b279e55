-- For a connection that loads much: a crash may take back the last batches, which are then read again, and no more.
SET synchronous_commit = off;
SET jit = off;
SET work_mem = '64MB'
