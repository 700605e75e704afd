--liquibase formatted sql

--changeset guildmark:curriculum-001-course
create table course
(
    id          binary(16)    not null primary key,
    school_id   binary(16)    not null,
    code        varchar(60)   not null,
    title_zh    varchar(300)  not null,
    title_en    varchar(300)  null,
    kind        varchar(20)   not null,
    description text          null,
    hours       int           null,
    credits     decimal(5, 1) null,
    status      varchar(20)   not null,
    created_at  datetime(6)   not null,
    updated_at  datetime(6)   not null,
    version     int           not null,
    constraint uk_course_code unique (school_id, code)
);
create table course_prerequisite
(
    course_id       binary(16) not null,
    prerequisite_id binary(16) not null,
    primary key (course_id, prerequisite_id),
    key ix_prerequisite (prerequisite_id),
    constraint fk_prerequisite_course foreign key (course_id) references course (id),
    constraint fk_prerequisite_of foreign key (prerequisite_id) references course (id)
);
--rollback drop table course_prerequisite;
--rollback drop table course;

--changeset guildmark:curriculum-001-programme
create table programme
(
    id               binary(16)   not null primary key,
    school_id        binary(16)   not null,
    code             varchar(60)  not null,
    title_zh         varchar(300) not null,
    title_en         varchar(300) null,
    education_level  varchar(30)  not null,
    status           varchar(20)  not null,
    targets          longtext     not null,
    emphasis_credits longtext     not null,
    created_at       datetime(6)  not null,
    updated_at       datetime(6)  not null,
    version          int          not null,
    key ix_programme_status (status),
    constraint uk_programme_code unique (school_id, code)
);
create table programme_course
(
    programme_id binary(16) not null,
    course_id    binary(16) not null,
    position     int        not null,
    primary key (programme_id, course_id),
    key ix_programme_course (course_id),
    constraint fk_programme_course_programme foreign key (programme_id) references programme (id),
    constraint fk_programme_course_course foreign key (course_id) references course (id)
);
--rollback drop table programme_course;
--rollback drop table programme;

--changeset guildmark:curriculum-001-mapping
create table mapping_revision
(
    id          binary(16)   not null primary key,
    course_id   binary(16)   not null,
    number      int          not null,
    status      varchar(20)  not null,
    based_on_id binary(16)   null,
    reason      varchar(500) null,
    author      varchar(100) not null,
    approver    varchar(100) null,
    created_at  datetime(6)  not null,
    updated_at  datetime(6)  not null,
    approved_at datetime(6)  null,
    version     int          not null,
    constraint uk_mapping_revision unique (course_id, number),
    key ix_mapping_revision_status (course_id, status),
    constraint fk_mapping_revision_course foreign key (course_id) references course (id)
);
-- The digests tell what the statement said and where it stood when it was mapped, so that a later change is seen
-- whatever events are missed.
create table mapping
(
    revision_id  binary(16)   not null,
    sequence     int          not null,
    statement_id binary(16)   not null,
    emphasis     varchar(20)  not null,
    note         varchar(500) null,
    wording      binary(16)   not null,
    place        binary(16)   not null,
    primary key (revision_id, sequence),
    constraint uk_mapping unique (revision_id, statement_id),
    key ix_mapping_statement (statement_id),
    constraint fk_mapping_revision foreign key (revision_id) references mapping_revision (id)
);
--rollback drop table mapping;
--rollback drop table mapping_revision;

--changeset guildmark:curriculum-001-mapping-review
create table mapping_review
(
    revision_id  binary(16)  not null,
    statement_id binary(16)  not null,
    reason       varchar(30) not null,
    change_kind  varchar(20) null,
    proposed_id  binary(16)  null,
    similarity   double      null,
    opened_at    datetime(6) not null,
    primary key (revision_id, statement_id),
    key ix_mapping_review_statement (statement_id)
);
--rollback drop table mapping_review;
