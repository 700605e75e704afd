--liquibase formatted sql

--changeset guildmark:catalog-001-standard
create table standard
(
    id                 binary(16)   not null primary key,
    standard_key       varchar(80)  not null,
    kind               varchar(40)  not null,
    title_zh           varchar(300) not null,
    title_en           varchar(300) null,
    current_edition_id binary(16)   null,
    status             varchar(20)  not null,
    created_at         datetime(6)  not null,
    updated_at         datetime(6)  not null,
    version            int          not null,
    constraint uk_standard_key unique (standard_key)
);
--rollback drop table standard;

--changeset guildmark:catalog-001-edition
create table edition
(
    id                binary(16)   not null primary key,
    standard_id       binary(16)   not null,
    label             varchar(40)  not null,
    status            varchar(20)  not null,
    revision          int          not null,
    supersedes_id     binary(16)   null,
    published_at      datetime(6)  not null,
    updated_at        datetime(6)  not null,
    withdrawal_reason varchar(500) null,
    version           int          not null,
    constraint uk_edition_label unique (standard_id, label),
    constraint fk_edition_standard foreign key (standard_id) references standard (id)
);
--rollback drop table edition;

--changeset guildmark:catalog-001-edition-revision
-- The content is the truth of a revision; rows of table statement are derived from it.
create table edition_revision
(
    edition_id   binary(16)   not null,
    revision     int          not null,
    content      longtext     not null,
    reason       varchar(500) null,
    author       varchar(100) not null,
    reviewer     varchar(100) not null,
    published_at datetime(6)  not null,
    primary key (edition_id, revision),
    constraint fk_revision_edition foreign key (edition_id) references edition (id)
);
--rollback drop table edition_revision;

--changeset guildmark:catalog-001-draft
create table draft
(
    id                  binary(16)   not null primary key,
    standard_key        varchar(80)  not null,
    edition_label       varchar(40)  not null,
    status              varchar(20)  not null,
    content             longtext     not null,
    import_id           binary(16)   null,
    corrects_edition_id binary(16)   null,
    reason              varchar(500) null,
    author              varchar(100) not null,
    last_editor         varchar(100) not null,
    reviewer            varchar(100) null,
    review_note         varchar(500) null,
    edition_id          binary(16)   null,
    created_at          datetime(6)  not null,
    updated_at          datetime(6)  not null,
    version             int          not null,
    key ix_draft_status (status, standard_key)
);
--rollback drop table draft;

--changeset guildmark:catalog-001-import-job
create table import_job
(
    id             binary(16)   not null primary key,
    status         varchar(20)  not null,
    file_name      varchar(255) not null,
    sha256         varchar(64)  not null,
    standard_key   varchar(80)  null,
    edition_label  varchar(40)  null,
    text           longtext     not null,
    diagnostics    longtext     not null,
    failure_code   varchar(60)  null,
    failure_detail varchar(500) null,
    draft_id       binary(16)   null,
    author         varchar(100) not null,
    attempts       int          not null,
    lease_until    datetime(6)  null,
    created_at     datetime(6)  not null,
    finished_at    datetime(6)  null,
    version        int          not null,
    key ix_import_sha256 (sha256),
    key ix_import_status (status, lease_until)
);
--rollback drop table import_job;

--changeset guildmark:catalog-001-statement
-- Stop words must be off while the index is made: the ngram parser drops every pair that holds one, and "a" and "i" are
-- among them, so that Latin words would not be found.
set session innodb_ft_enable_stopword = off;
create table statement
(
    id          binary(16)  not null primary key,
    standard_id binary(16)  not null,
    edition_id  binary(16)  not null,
    sequence    int         not null,
    level_code  varchar(20) null,
    kind        varchar(20) not null,
    code        varchar(40) null,
    open_text   text        not null,
    full_text   text        not null,
    searchable  boolean     not null,
    key ix_statement_edition (edition_id),
    key ix_statement_code (code),
    fulltext key ft_statement_open (open_text) with parser ngram,
    fulltext key ft_statement_full (full_text) with parser ngram,
    constraint fk_statement_edition foreign key (edition_id) references edition (id)
);
--rollback drop table statement;
