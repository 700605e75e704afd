--liquibase formatted sql

--changeset platform:idempotency-1
CREATE TABLE idempotency_key (
    scope        BINARY(32)        NOT NULL COMMENT 'SHA-256 of caller, method, path and key: nothing personal is kept',
    fingerprint  BINARY(32)        NOT NULL COMMENT 'SHA-256 of the body',
    attempt      BINARY(16)        NOT NULL COMMENT 'who may store the answer',
    locked_until DATETIME(6)       NOT NULL COMMENT 'UTC; an attempt without an answer by then is taken for dead',
    expires_at   DATETIME(6)       NOT NULL COMMENT 'UTC',
    status       SMALLINT UNSIGNED COMMENT 'null while the request is being answered',
    headers      TEXT              COMMENT 'JSON object',
    body         MEDIUMBLOB,
    PRIMARY KEY (scope),
    KEY idempotency_key_expiry (expires_at)
) COMMENT 'Answers of POSTs that carried an Idempotency-Key';
--rollback DROP TABLE idempotency_key;
