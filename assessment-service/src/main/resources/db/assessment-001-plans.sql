--liquibase formatted sql

--changeset guildmark:assessment-001-exam-site
create table exam_site
(
    id         binary(16)   not null primary key,
    body_id    binary(16)   not null,
    name_zh    varchar(300) not null,
    name_en    varchar(300) null,
    address    varchar(500) not null,
    created_at datetime(6)  not null,
    updated_at datetime(6)  not null,
    version    int          not null,
    key ix_exam_site_body (body_id, id)
);
create table exam_room
(
    id            binary(16)   not null primary key,
    site_id       binary(16)   not null,
    body_id       binary(16)   not null,
    name          varchar(100) not null,
    kind          varchar(30)  not null,
    seat_rows     int          not null,
    seat_columns  int          not null,
    blocked_seats longtext     not null,
    equipment     longtext     not null,
    created_at    datetime(6)  not null,
    updated_at    datetime(6)  not null,
    version       int          not null,
    constraint uk_exam_room_name unique (site_id, name),
    constraint fk_exam_room_site foreign key (site_id) references exam_site (id)
);
--rollback drop table exam_room;
--rollback drop table exam_site;

--changeset guildmark:assessment-001-exam-plan
create table exam_plan
(
    id                        binary(16)   not null primary key,
    body_id                   binary(16)   not null,
    title_zh                  varchar(300) not null,
    title_en                  varchar(300) null,
    edition_id                binary(16)   not null,
    standard_key              varchar(80)  not null,
    level                     varchar(40)  not null,
    track                     varchar(80)  null,
    standard                  longtext     not null,
    components                longtext     not null,
    status                    varchar(20)  not null,
    zone_id                   varchar(60)  not null,
    application_opens_at      datetime(6)  not null,
    application_closes_at     datetime(6)  not null,
    window_from               date         not null,
    window_to                 date         not null,
    site_ids                  longtext     not null,
    no_assessor_of_own_school bit          not null,
    opened_at                 datetime(6)  null,
    created_at                datetime(6)  not null,
    updated_at                datetime(6)  not null,
    version                   int          not null,
    key ix_exam_plan_body (body_id, id),
    key ix_exam_plan_status (status, id)
);
create table exam_plan_room
(
    plan_id binary(16) not null,
    room_id binary(16) not null,
    primary key (plan_id, room_id),
    constraint fk_exam_plan_room_plan foreign key (plan_id) references exam_plan (id),
    constraint fk_exam_plan_room_room foreign key (room_id) references exam_room (id)
);
create table exam_session
(
    id        binary(16)  not null primary key,
    plan_id   binary(16)  not null,
    component varchar(20) not null,
    room_id   binary(16)  not null,
    starts_at datetime(6) not null,
    ends_at   datetime(6) not null,
    key ix_exam_session_plan (plan_id, starts_at),
    key ix_exam_session_room (room_id, starts_at),
    constraint fk_exam_session_plan foreign key (plan_id) references exam_plan (id),
    constraint fk_exam_session_room foreign key (room_id) references exam_room (id)
);
--rollback drop table exam_session;
--rollback drop table exam_plan_room;
--rollback drop table exam_plan;

--changeset guildmark:assessment-001-admission-ticket
create table admission_ticket
(
    id                     binary(16)   not null primary key,
    plan_id                binary(16)   not null,
    body_id                binary(16)   not null,
    registration_id        binary(16)   not null,
    candidate_id           binary(16)   not null,
    organisation_id        binary(16)   null,
    sequence               int          not null,
    number                 varchar(20)  not null,
    issue                  int          not null,
    status                 varchar(20)  not null,
    name                   varchar(200) not null,
    document_number_masked varchar(60)  not null,
    issued_at              datetime(6)  not null,
    ended_at               datetime(6)  null,
    constraint uk_admission_ticket_issue unique (registration_id, issue),
    constraint uk_admission_ticket_number unique (plan_id, sequence, issue),
    constraint fk_admission_ticket_plan foreign key (plan_id) references exam_plan (id)
);
create table ticket_seat
(
    id          binary(16)   not null primary key,
    ticket_id   binary(16)   not null,
    component   varchar(20)  not null,
    session_id  binary(16)   not null,
    site_zh     varchar(300) not null,
    site_en     varchar(300) null,
    address     varchar(500) not null,
    room_id     binary(16)   not null,
    room        varchar(100) not null,
    seat_row    int          not null,
    seat_column int          not null,
    seat_number int          not null,
    starts_at   datetime(6)  not null,
    ends_at     datetime(6)  not null,
    key ix_ticket_seat_ticket (ticket_id),
    constraint fk_ticket_seat_ticket foreign key (ticket_id) references admission_ticket (id)
);
--rollback drop table ticket_seat;
--rollback drop table admission_ticket;
