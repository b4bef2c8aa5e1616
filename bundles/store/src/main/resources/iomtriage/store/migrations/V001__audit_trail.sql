-- The audit trail. Rows are only ever added; each carries the hash of the one before.
CREATE TABLE audit_entry (
    number      BIGINT          NOT NULL PRIMARY KEY,
    at_millis   BIGINT          NOT NULL,
    user_id     VARCHAR(200)    NOT NULL,
    action      VARCHAR(40)     NOT NULL,
    subject     VARCHAR(64),
    detail      VARCHAR(100000) NOT NULL,
    previous    CHAR(64)        NOT NULL,
    hash        CHAR(64)        NOT NULL
);

CREATE INDEX audit_entry_subject ON audit_entry (subject, number);
CREATE INDEX audit_entry_user ON audit_entry (user_id, number);
CREATE INDEX audit_entry_action ON audit_entry (action, number);
CREATE INDEX audit_entry_at ON audit_entry (at_millis, number);

-- The newest entry. Its row is locked while entries are appended, so that numbers have no gaps, whoever writes.
CREATE TABLE audit_head (
    id          SMALLINT        NOT NULL PRIMARY KEY CHECK (id = 1),
    number      BIGINT          NOT NULL,
    hash        CHAR(64)        NOT NULL
);

INSERT INTO audit_head (id, number, hash)
VALUES (1, 0, '0000000000000000000000000000000000000000000000000000000000000000');
