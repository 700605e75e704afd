--liquibase formatted sql

--changeset guildmark:assessment-001-catalog-edition
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
    published_at  datetime(6)  not null,
    updated_at    datetime(6)  not null,
    content       longtext     not null,
    key ix_catalog_edition_standard (standard_id, status),
    key ix_catalog_edition_key (standard_key, status)
);
--rollback drop table catalog_edition;

--changeset guildmark:assessment-001-catalog-statement
-- Finds the edition of a statement; a statement that a correction removed stays, because items may name it.
create table catalog_statement
(
    id         binary(16) not null primary key,
    edition_id binary(16) not null,
    key ix_catalog_statement_edition (edition_id)
);
--rollback drop table catalog_statement;
