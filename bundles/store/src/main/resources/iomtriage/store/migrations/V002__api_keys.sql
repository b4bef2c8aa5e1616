-- Keys of applications, as SHA-256: a key has 256 random bits, so that a slow hash would add nothing.
CREATE TABLE api_key (
    application VARCHAR(200)    NOT NULL PRIMARY KEY,
    hash        CHAR(64)        NOT NULL UNIQUE,
    name        VARCHAR(200)    NOT NULL,
    agency      VARCHAR(40)     NOT NULL,
    area        VARCHAR(200)    NOT NULL,
    roles       VARCHAR(200)    NOT NULL
);
