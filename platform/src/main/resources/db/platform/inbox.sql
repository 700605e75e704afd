--liquibase formatted sql

--changeset platform:inbox-1
CREATE TABLE inbox_event (
    consumer   VARCHAR(60) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    event_id   BINARY(16)  NOT NULL,
    handled_at DATETIME(6) NOT NULL COMMENT 'UTC, by the clock of the database',
    PRIMARY KEY (consumer, event_id),
    KEY inbox_event_age (handled_at)
) COMMENT 'Events that a consumer has handled; written with the effect, deleted after 400 days';
--rollback DROP TABLE inbox_event;
