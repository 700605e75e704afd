--liquibase formatted sql

--changeset guildmark:assessment-001-candidate
-- Who applies, by document alone; the number is encrypted, and found again by a keyed hash of it.
create table candidate
(
    id              binary(16)     not null primary key,
    body_id         binary(16)     not null,
    document_type   varchar(20)    not null,
    document_hash   binary(32)     not null,
    document_cipher varbinary(200) not null,
    key_id          varchar(40)    not null,
    created_at      datetime(6)    not null,
    unique key uq_candidate_document (body_id, document_hash)
);
--rollback drop table candidate;

--changeset guildmark:assessment-001-registration
-- active is 1 until the withdrawal and null after it, self_subject the applicant's own until then: so one person
-- applies once for a plan, and may do so again after a withdrawal.
create table registration
(
    id              binary(16)   not null primary key,
    plan_id         binary(16)   not null,
    body_id         binary(16)   not null,
    candidate_id    binary(16)   not null,
    organisation_id binary(16)   null,
    class_name      varchar(100) null,
    applicant       varchar(100) not null,
    self_subject    varchar(100) null,
    name            varchar(100) not null,
    birth_date      date         not null,
    facts           longtext     not null,
    status          varchar(20)  not null,
    active          tinyint      null,
    outcome         varchar(20)  not null,
    decided_by      varchar(20)  not null,
    photo_type      varchar(20)  null,
    created_at      datetime(6)  not null,
    updated_at      datetime(6)  not null,
    version         int          not null,
    unique key uq_registration_candidate (plan_id, candidate_id, active),
    unique key uq_registration_self (plan_id, self_subject),
    key ix_registration_plan (plan_id, id),
    key ix_registration_organisation (organisation_id, id),
    key ix_registration_applicant (applicant, id),
    constraint fk_registration_candidate foreign key (candidate_id) references candidate (id)
);
--rollback drop table registration;

--changeset guildmark:assessment-001-registration-decision
-- One row for every evaluation and every word of an officer; none is ever changed.
create table registration_decision
(
    id               binary(16)    not null primary key,
    registration_id  binary(16)    not null,
    kind             varchar(20)   not null,
    outcome          varchar(20)   not null,
    facts            longtext      not null,
    explanation      longtext      not null,
    edition_id       binary(16)    not null,
    edition_revision int           not null,
    actor            varchar(100)  not null,
    reason           varchar(1000) null,
    at               datetime(6)   not null,
    key ix_registration_decision (registration_id, id),
    constraint fk_registration_decision foreign key (registration_id) references registration (id)
);
--rollback drop table registration_decision;

--changeset guildmark:assessment-001-registration-photo
create table registration_photo
(
    registration_id binary(16) not null primary key,
    content         mediumblob not null,
    constraint fk_registration_photo foreign key (registration_id) references registration (id)
);
--rollback drop table registration_photo;

--changeset guildmark:assessment-001-registration-import
create table registration_import
(
    id              binary(16)   not null primary key,
    plan_id         binary(16)   not null,
    body_id         binary(16)   not null,
    organisation_id binary(16)   not null,
    author          varchar(100) not null,
    file_name       varchar(255) not null,
    dry_run         bit(1)       not null,
    only_good       bit(1)       not null,
    status          varchar(20)  not null,
    result          longtext     null,
    created_at      datetime(6)  not null,
    finished_at     datetime(6)  null,
    key ix_registration_import_plan (plan_id, id)
);
--rollback drop table registration_import;
