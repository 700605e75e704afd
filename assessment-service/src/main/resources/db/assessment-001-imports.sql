--liquibase formatted sql

--changeset guildmark:assessment-001-item-import
create table item_import
(
    id                binary(16)   not null primary key,
    body_id           binary(16)   not null,
    format            varchar(20)  not null,
    status            varchar(20)  not null,
    dry_run           boolean      not null,
    only_good         boolean      not null,
    updating          boolean      not null,
    file_name         varchar(255) not null,
    sha256            varchar(64)  not null,
    standard          varchar(80)  null,
    level             varchar(40)  null,
    track             varchar(100) null,
    items_read        int          not null,
    items_created     int          not null,
    items_updated     int          not null,
    items_unchanged   int          not null,
    items_refused     int          not null,
    diagnostics       longtext     not null,
    diagnostics_total int          not null,
    author            varchar(100) not null,
    created_at        datetime(6)  not null,
    finished_at       datetime(6)  not null,
    key ix_item_import_body (body_id, id)
);
--rollback drop table item_import;
