--liquibase formatted sql

--changeset trial:effect-1
CREATE TABLE trial_effect (
    sequence BIGINT UNSIGNED NOT NULL AUTO_INCREMENT,
    consumer VARCHAR(60)     NOT NULL,
    parcel   VARCHAR(60)     NOT NULL,
    number   INT             NOT NULL,
    bytes    INT             NOT NULL,
    PRIMARY KEY (sequence)
) COMMENT 'What the consumers of the tests did';
