--liquibase formatted sql

--changeset guildmark:catalog-002-crosswalk
-- low_statement_id and high_statement_id are the two ends in one fixed order: a pair has one association,
-- whichever end was named first.
create table crosswalk
(
    id                    binary(16)    not null primary key,
    from_statement_id     binary(16)    not null,
    from_standard_id      binary(16)    not null,
    from_standard_key     varchar(80)   not null,
    from_edition_id       binary(16)    not null,
    to_statement_id       binary(16)    not null,
    to_standard_id        binary(16)    not null,
    to_standard_key       varchar(80)   not null,
    to_edition_id         binary(16)    not null,
    low_statement_id      binary(16)    not null,
    high_statement_id     binary(16)    not null,
    type                  varchar(20)   not null,
    status                varchar(20)   not null,
    evidence              varchar(1000) not null,
    score                 double        null,
    author                varchar(100)  not null,
    last_editor           varchar(100)  not null,
    created_at            datetime(6)   not null,
    updated_at            datetime(6)   not null,
    carried_from_id       binary(16)    null,
    successor_id          binary(16)    null,
    review_reason         varchar(30)   null,
    reviewed_statement_id binary(16)    null,
    proposed_statement_id binary(16)    null,
    version               int           not null,
    constraint uk_crosswalk_pair unique (low_statement_id, high_statement_id),
    key ix_crosswalk_from_statement (from_statement_id),
    key ix_crosswalk_to_statement (to_statement_id),
    key ix_crosswalk_from_standard (from_standard_id, to_standard_id),
    key ix_crosswalk_to_standard (to_standard_id),
    key ix_crosswalk_from_edition (from_edition_id),
    key ix_crosswalk_to_edition (to_edition_id),
    key ix_crosswalk_proposed (proposed_statement_id)
);
--rollback drop table crosswalk;
