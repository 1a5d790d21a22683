-- Articles, actors, and the log of events in blocks. The connection's search path names the schema.
-- Days are day numbers from 0001-01-01, instants UTC ticks of 100 ns (a timestamptz holds microseconds). An event's id is the uuid of its 32 digits; an
-- article's id is found by a uuid too, its 32 digits or the beginning of its SHA-256.

CREATE TABLE articles (
    number bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    key uuid NOT NULL UNIQUE,
    id text NOT NULL,
    text text NOT NULL,
    published integer NOT NULL,
    title text,
    publisher text,
    url text,
    recorded bigint NOT NULL,
    state smallint NOT NULL,
    events integer,
    reason text,
    position bigint
);

CREATE INDEX articles_unfinished ON articles (number) WHERE state = 1;

-- A version rises with every append: room on the page lets it rise in place.
CREATE TABLE actors (
    number integer PRIMARY KEY,
    id text COLLATE "C" NOT NULL UNIQUE,
    name text NOT NULL,
    country text,
    first_position bigint NOT NULL,
    version bigint NOT NULL
) WITH (fillfactor = 70);

CREATE INDEX actors_by_first_position ON actors (first_position);

-- Where the log stands: one row. Whoever writes to the log holds it locked from the beginning of the transaction to its end.
CREATE TABLE log_head (
    position bigint NOT NULL,
    actors integer NOT NULL,
    awaited bigint NOT NULL
);

INSERT INTO log_head VALUES (0, 0, 0);

-- Entries of one owner that one transaction wrote, at positions without a gap: their rows, and their JSON, packed.
CREATE TABLE blocks (
    first_position bigint PRIMARY KEY,
    recorded bigint NOT NULL,
    owner integer NOT NULL,
    first_day integer NOT NULL,
    last_day integer NOT NULL,
    retractions bytea,
    rows bytea NOT NULL,
    bodies bytea NOT NULL
);

-- Bodies are packed already.
ALTER TABLE blocks ALTER COLUMN bodies SET STORAGE EXTERNAL;

CREATE INDEX blocks_by_owner ON blocks (owner, last_day, first_position, first_day);
CREATE INDEX blocks_by_day ON blocks (last_day, first_position, first_day);

CREATE TABLE block_targets (
    block bigint NOT NULL,
    target integer NOT NULL,
    owner integer NOT NULL,
    last_day integer NOT NULL,
    first_day integer NOT NULL,
    PRIMARY KEY (target, owner, last_day, block)
);

CREATE TABLE block_articles (
    article uuid NOT NULL,
    block bigint NOT NULL,
    PRIMARY KEY (article, block)
);

-- What the log has. An id begins with its date, so a log that grows day by day grows at the end of the index.
CREATE TABLE event_positions (
    id uuid PRIMARY KEY,
    position bigint NOT NULL
);

-- Retractions of events that the log does not have.
CREATE TABLE awaited_retractions (
    id uuid PRIMARY KEY
);
