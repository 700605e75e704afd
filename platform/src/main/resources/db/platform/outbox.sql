--liquibase formatted sql

--changeset platform:outbox-1
CREATE TABLE outbox_event (
    sequence      BIGINT UNSIGNED  NOT NULL AUTO_INCREMENT,
    shard         TINYINT UNSIGNED NOT NULL COMMENT 'by hash of aggregate_id: one relay at a time sends a shard',
    id            BINARY(16)       NOT NULL,
    topic         VARCHAR(120)     NOT NULL,
    aggregate_id  BINARY(16)       NOT NULL,
    type          VARCHAR(200)     NOT NULL,
    subject       VARCHAR(250),
    data_schema   VARCHAR(500),
    occurred_at   DATETIME(6)      NOT NULL COMMENT 'UTC',
    trace_parent  VARCHAR(60)      CHARACTER SET ascii,
    payload       LONGBLOB         NOT NULL COMMENT 'JSON',
    payload_bytes INT UNSIGNED     NOT NULL COMMENT 'lets the relay bound a batch without reading it',
    created_at    DATETIME(6)      NOT NULL COMMENT 'UTC, by the clock of the database',
    PRIMARY KEY (sequence),
    UNIQUE KEY outbox_event_id (id),
    KEY outbox_event_shard (shard, sequence)
) COMMENT 'Events that are committed and not yet sent; a sent one is deleted';

CREATE TABLE outbox_shard (
    shard        TINYINT UNSIGNED NOT NULL,
    owner        VARCHAR(64)      CHARACTER SET ascii,
    leased_until DATETIME(6)      NOT NULL COMMENT 'UTC, by the clock of the database',
    PRIMARY KEY (shard)
) COMMENT 'Who sends the events of a shard';
--rollback DROP TABLE outbox_shard;
--rollback DROP TABLE outbox_event;

--changeset platform:outbox-2
INSERT INTO outbox_shard (shard, leased_until)
VALUES (0, '2000-01-01'), (1, '2000-01-01'), (2, '2000-01-01'), (3, '2000-01-01'),
       (4, '2000-01-01'), (5, '2000-01-01'), (6, '2000-01-01'), (7, '2000-01-01');
--rollback DELETE FROM outbox_shard;
