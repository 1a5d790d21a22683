-- Articles, actors, the log of events and its fold.
-- Days are day numbers from 0001-01-01, instants UTC ticks of 100 ns, types and bands the numbers of their enumerations.
-- Ids of 32 hexadecimal digits are blobs of 16 bytes; ids of another form are text. Weights are whole units of 2^-30.

CREATE TABLE articles (
    number INTEGER PRIMARY KEY AUTOINCREMENT,
    id ANY NOT NULL UNIQUE,
    text TEXT NOT NULL,
    published INTEGER NOT NULL,
    title TEXT,
    publisher TEXT,
    url TEXT,
    recorded INTEGER NOT NULL,
    state INTEGER NOT NULL,
    events INTEGER,
    reason TEXT,
    position INTEGER
) STRICT;

CREATE INDEX articles_unfinished ON articles (number) WHERE state = 1;

CREATE TABLE actors (
    number INTEGER PRIMARY KEY,
    id TEXT NOT NULL UNIQUE,
    name TEXT NOT NULL,
    country TEXT,
    first_position INTEGER NOT NULL,
    version INTEGER NOT NULL DEFAULT 0
) STRICT;

CREATE INDEX actors_by_first_position ON actors (first_position);

-- Narrow, because the feed reads all of it; what an event looks like in full is beside it. AUTOINCREMENT: no position is used twice.
CREATE TABLE events (
    position INTEGER PRIMARY KEY AUTOINCREMENT,
    id ANY NOT NULL UNIQUE,
    source INTEGER REFERENCES actors (number),
    target INTEGER REFERENCES actors (number),
    type INTEGER NOT NULL,
    date INTEGER NOT NULL,
    recorded INTEGER NOT NULL,
    confidence REAL NOT NULL,
    article ANY,
    -- What the event adds to the fold; null where it does not weigh.
    activity INTEGER,
    cooperation INTEGER,
    conflict INTEGER
) STRICT;

-- The position stands at the end of every index by itself.
CREATE INDEX events_by_pair ON events (source, target, date);
CREATE INDEX events_by_source ON events (source, date);
CREATE INDEX events_by_target ON events (target, date);
CREATE INDEX events_by_date ON events (date);
CREATE INDEX events_by_article ON events (article, date) WHERE article IS NOT NULL;

CREATE TABLE event_bodies (
    position INTEGER PRIMARY KEY REFERENCES events (position),
    body TEXT NOT NULL
) STRICT;

CREATE TABLE fold (
    source INTEGER NOT NULL REFERENCES actors (number),
    target INTEGER NOT NULL REFERENCES actors (number),
    type INTEGER NOT NULL,
    day INTEGER NOT NULL,
    recorded_day INTEGER NOT NULL,
    band INTEGER NOT NULL,
    count INTEGER NOT NULL,
    activity INTEGER NOT NULL,
    cooperation INTEGER NOT NULL,
    conflict INTEGER NOT NULL,
    PRIMARY KEY (source, target, type, day, recorded_day, band)
) STRICT, WITHOUT ROWID;
