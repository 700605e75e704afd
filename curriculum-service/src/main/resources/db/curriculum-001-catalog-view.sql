--liquibase formatted sql

--changeset guildmark:curriculum-001-catalog-edition
-- What the catalog's events said, and nothing else: every row can be made again from them.
create table catalog_edition
(
    id            binary(16)   not null primary key,
    standard_id   binary(16)   not null,
    standard_key  varchar(80)  not null,
    kind          varchar(40)  not null,
    title_zh      varchar(300) not null,
    title_en      varchar(300) null,
    label         varchar(40)  not null,
    status        varchar(20)  not null,
    revision      int          not null,
    supersedes_id binary(16)   null,
    published_at  datetime(6)  not null,
    updated_at    datetime(6)  not null,
    content       longtext     not null,
    generation    int          not null,
    key ix_catalog_edition_standard (standard_id, status),
    key ix_catalog_edition_key (standard_key, status)
);
--rollback drop table catalog_edition;

--changeset guildmark:curriculum-001-catalog-statement
-- Finds the edition of a statement; a statement that a correction removed stays, because mappings may name it.
create table catalog_statement
(
    id         binary(16) not null primary key,
    edition_id binary(16) not null,
    removed    boolean    not null,
    key ix_catalog_statement_edition (edition_id)
);
--rollback drop table catalog_statement;

--changeset guildmark:curriculum-001-catalog-succession
create table catalog_succession
(
    edition_id    binary(16)  not null,
    from_id       binary(16)  not null,
    to_id         binary(16)  null,
    change_kind   varchar(20) not null,
    similarity    double      not null,
    primary key (edition_id, from_id)
);
--rollback drop table catalog_succession;

--changeset guildmark:curriculum-001-catalog-crosswalk
create table catalog_crosswalk
(
    id         binary(16)  not null primary key,
    type       varchar(20) not null,
    status     varchar(20) not null,
    from_id    binary(16)  not null,
    to_id      binary(16)  not null,
    updated_at datetime(6) not null,
    generation int         not null,
    key ix_catalog_crosswalk_from (from_id),
    key ix_catalog_crosswalk_to (to_id)
);
--rollback drop table catalog_crosswalk;

--changeset guildmark:curriculum-001-catalog-rebuild
-- One row. A rebuild writes a new generation beside the old one, so that readers never see an empty catalog.
create table catalog_rebuild
(
    id           int          not null primary key,
    generation   int          not null,
    status       varchar(20)  not null,
    events_read  bigint       not null,
    events_total bigint       not null,
    started_at   datetime(6)  null,
    finished_at  datetime(6)  null,
    lease_until  datetime(6)  null,
    failure      varchar(500) null
);
insert into catalog_rebuild (id, generation, status, events_read, events_total) values (1, 1, 'IDLE', 0, 0);
--rollback drop table catalog_rebuild;
