-- What the service must remember over a restart beside the trail: with what the list in view was asked for, how far the host
-- has been told of decisions. Unlike the trail, it is replaced.
CREATE TABLE service_state (
    name        VARCHAR(100)    NOT NULL PRIMARY KEY,
    content     TEXT            NOT NULL
);
