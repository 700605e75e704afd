--liquibase formatted sql

--changeset guildmark:assessment-001-item
-- The number is the body's own: A1 and a1 are two numbers to those who count them, so it is compared byte by byte.
create table item
(
    id           binary(16)   not null primary key,
    body_id      binary(16)   not null,
    code         varchar(60) collate utf8mb4_bin null,
    state        varchar(20)  not null,
    current_id   binary(16)   not null,
    exposure     int          not null,
    last_used_at datetime(6)  null,
    created_by   varchar(100) not null,
    created_at   datetime(6)  not null,
    updated_at   datetime(6)  not null,
    version      int          not null,
    unique key uq_item_code (body_id, code),
    key ix_item_state (body_id, state)
);
--rollback drop table item;

--changeset guildmark:assessment-001-item-version
create table item_version
(
    id               binary(16)    not null primary key,
    item_id          binary(16)    not null,
    number           int           not null,
    kind             varchar(20)   not null,
    title            varchar(300)  null,
    words            varchar(2000) not null,
    content          longtext      not null,
    marks            decimal(6, 2) not null,
    expected_seconds int           not null,
    difficulty       decimal(4, 3) null,
    edition_id       binary(16)    not null,
    standard_key     varchar(80)   not null,
    settled          boolean       not null,
    frozen           boolean       not null,
    edited_by        varchar(100)  not null,
    edited_at        datetime(6)   not null,
    reviewed_by      varchar(100)  null,
    reviewed_at      datetime(6)   null,
    unique key uq_item_version (item_id, number),
    key ix_item_version_edition (edition_id),
    constraint fk_item_version_item foreign key (item_id) references item (id)
);
--rollback drop table item_version;

--changeset guildmark:assessment-001-item-statement
create table item_statement
(
    version_id   binary(16) not null,
    position     int        not null,
    statement_id binary(16) not null,
    primary key (version_id, position),
    key ix_item_statement (statement_id),
    constraint fk_item_statement_version foreign key (version_id) references item_version (id)
);
--rollback drop table item_statement;

--changeset guildmark:assessment-001-item-enemy
-- Both directions are rows, so that either item finds the other by its key.
create table item_enemy
(
    item_id  binary(16) not null,
    enemy_id binary(16) not null,
    primary key (item_id, enemy_id),
    constraint fk_item_enemy_item foreign key (item_id) references item (id),
    constraint fk_item_enemy_enemy foreign key (enemy_id) references item (id)
);
--rollback drop table item_enemy;

--changeset guildmark:assessment-001-media
-- A body's images, by what they are: the same image is kept once.
create table media
(
    body_id    binary(16)   not null,
    sha256     char(64) character set ascii collate ascii_bin not null,
    media_type varchar(40)  not null,
    width      int          not null,
    height     int          not null,
    bytes      mediumblob   not null,
    created_by varchar(100) not null,
    created_at datetime(6)  not null,
    primary key (body_id, sha256)
);
--rollback drop table media;
