-- The log of events in blocks instead of rows (BlocksFromRows carries an older log over).
-- Days are day numbers from 0001-01-01, instants UTC ticks of 100 ns. Ids of 32 hexadecimal digits are blobs of 16 bytes; articles' ids of another form are text.

ALTER TABLE events RENAME TO old_events;
ALTER TABLE event_bodies RENAME TO old_bodies;
DROP TABLE fold;

-- Where the log stands: one row.
CREATE TABLE log_head (
    position INTEGER NOT NULL,
    actors INTEGER NOT NULL,
    awaited INTEGER NOT NULL
) STRICT;

INSERT INTO log_head SELECT (SELECT coalesce(max(position), 0) FROM old_events), (SELECT coalesce(max(number), 0) FROM actors), 0;

-- Entries of one owner that one transaction wrote, at positions without a gap: their rows, and their JSON, packed.
CREATE TABLE blocks (
    first_position INTEGER PRIMARY KEY,
    owner INTEGER NOT NULL,
    first_day INTEGER NOT NULL,
    last_day INTEGER NOT NULL,
    recorded INTEGER NOT NULL,
    retractions BLOB,
    rows BLOB NOT NULL,
    bodies BLOB NOT NULL
) STRICT;

CREATE INDEX blocks_by_owner ON blocks (owner, last_day, first_position, first_day);
CREATE INDEX blocks_by_day ON blocks (last_day, first_position, first_day);

CREATE TABLE block_targets (
    target INTEGER NOT NULL,
    owner INTEGER NOT NULL,
    last_day INTEGER NOT NULL,
    block INTEGER NOT NULL,
    first_day INTEGER NOT NULL,
    PRIMARY KEY (target, owner, last_day, block)
) STRICT, WITHOUT ROWID;

CREATE TABLE block_articles (
    article ANY NOT NULL,
    block INTEGER NOT NULL,
    PRIMARY KEY (article, block)
) STRICT, WITHOUT ROWID;

-- What the log has. An id begins with its date, so a log that grows day by day grows at the end of this tree.
CREATE TABLE event_positions (
    id BLOB PRIMARY KEY,
    position INTEGER NOT NULL
) STRICT, WITHOUT ROWID;

-- Retractions of events that the log does not have.
CREATE TABLE awaited_retractions (
    id BLOB PRIMARY KEY
) STRICT, WITHOUT ROWID;
