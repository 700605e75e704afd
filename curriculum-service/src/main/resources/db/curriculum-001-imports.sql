--liquibase formatted sql

--changeset guildmark:curriculum-001-import
-- What an import found and changed; the file itself is not kept.
create table course_import
(
    id           binary(16)   not null primary key,
    school_id    binary(16)   not null,
    programme_id binary(16)   not null,
    kind         varchar(20)  not null,
    status       varchar(20)  not null,
    dry_run      boolean      not null,
    file_name    varchar(255) not null,
    sha256       varchar(64)  not null,
    standard_key varchar(80)  null,
    result       longtext     not null,
    author       varchar(100) not null,
    created_at   datetime(6)  not null,
    finished_at  datetime(6)  not null,
    key ix_course_import_programme (programme_id)
);
--rollback drop table course_import;
