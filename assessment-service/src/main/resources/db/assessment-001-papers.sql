--liquibase formatted sql

--changeset guildmark:assessment-001-blueprint
create table blueprint
(
    id           binary(16)   not null primary key,
    body_id      binary(16)   not null,
    title_zh     varchar(300) not null,
    title_en     varchar(300) null,
    edition_id   binary(16)   not null,
    standard_key varchar(80)  not null,
    level        varchar(20)  null,
    track        varchar(80)  null,
    component    varchar(20)  not null,
    clause       varchar(40)  null,
    weights      longtext     not null,
    limits       longtext     not null,
    created_at   datetime(6)  not null,
    updated_at   datetime(6)  not null,
    version      int          not null,
    key ix_blueprint_body (body_id, id)
);
--rollback drop table blueprint;

--changeset guildmark:assessment-001-paper
-- blueprint_id is no foreign key: a paper holds all that it has to keep, and outlives its blueprint.
create table paper
(
    id             binary(16)   not null primary key,
    body_id        binary(16)   not null,
    blueprint_id   binary(16)   not null,
    title_zh       varchar(300) not null,
    title_en       varchar(300) null,
    state          varchar(20)  not null,
    edition_id     binary(16)   not null,
    standard_key   varchar(80)  not null,
    level          varchar(20)  null,
    track          varchar(80)  null,
    component      varchar(20)  not null,
    not_used_since datetime(6)  null,
    spec           longtext     not null,
    outcome        longtext     not null,
    created_by     varchar(100) not null,
    created_at     datetime(6)  not null,
    released_at    datetime(6)  null,
    withdrawn_at   datetime(6)  null,
    version        int          not null,
    key ix_paper_body (body_id, id)
);
--rollback drop table paper;

--changeset guildmark:assessment-001-paper-item
-- The item as the assembly saw it; the version itself never changes.
create table paper_item
(
    paper_id     binary(16)    not null,
    form         int           not null,
    number       int           not null,
    item_id      binary(16)    not null,
    version_id   binary(16)    not null,
    element      varchar(300)  not null,
    kind         varchar(20)   not null,
    marks        decimal(6, 2) not null,
    seconds      int           not null,
    difficulty   decimal(4, 3) null,
    exposure     int           not null,
    last_used_at datetime(6)   null,
    statements   longtext      not null,
    enemies      longtext      not null,
    primary key (paper_id, form, number),
    unique key uq_paper_item (paper_id, form, item_id),
    key ix_paper_item_item (item_id),
    constraint fk_paper_item_paper foreign key (paper_id) references paper (id) on delete cascade
);
--rollback drop table paper_item;
