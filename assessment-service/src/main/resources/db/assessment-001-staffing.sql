--liquibase formatted sql

--changeset guildmark:assessment-001-staff
create table staff_member
(
    id              binary(16)   not null primary key,
    body_id         binary(16)   not null,
    name            varchar(100) not null,
    subject         varchar(100) null,
    roles           longtext     not null,
    organisation_id binary(16)   null,
    unavailable     longtext     not null,
    qualifications  longtext     not null,
    max_sessions    int          null,
    retired_at      datetime(6)  null,
    created_at      datetime(6)  not null,
    updated_at      datetime(6)  not null,
    version         int          not null,
    constraint uk_staff_member_subject unique (body_id, subject),
    key ix_staff_member_subject (subject)
);
--rollback drop table staff_member;

--changeset guildmark:assessment-001-staffing
create table staffing
(
    id         binary(16)    not null primary key,
    plan_id    binary(16)    not null,
    body_id    binary(16)    not null,
    number     int           not null,
    latest     bit           not null,
    status     varchar(20)   not null,
    outcome    longtext      not null,
    reason     varchar(1000) null,
    author     varchar(100)  not null,
    created_at datetime(6)   not null,
    constraint uk_staffing_number unique (plan_id, number),
    constraint fk_staffing_plan foreign key (plan_id) references exam_plan (id)
);
create table staffing_duty
(
    staffing_id binary(16)  not null,
    session_id  binary(16)  not null,
    staff_id    binary(16)  not null,
    role        varchar(20) not null,
    room_id     binary(16)  not null,
    component   varchar(20) not null,
    starts_at   datetime(6) not null,
    ends_at     datetime(6) not null,
    primary key (staffing_id, session_id, staff_id),
    key ix_staffing_duty_staff (staff_id, starts_at),
    constraint fk_staffing_duty_staffing foreign key (staffing_id) references staffing (id),
    constraint fk_staffing_duty_staff foreign key (staff_id) references staff_member (id)
);
create table staffing_place
(
    staffing_id     binary(16)  not null,
    session_id      binary(16)  not null,
    seat_number     int         not null,
    registration_id binary(16)  not null,
    candidate_id    binary(16)  not null,
    room_id         binary(16)  not null,
    seat_row        int         not null,
    seat_column     int         not null,
    starts_at       datetime(6) not null,
    ends_at         datetime(6) not null,
    primary key (staffing_id, session_id, seat_number),
    key ix_staffing_place_candidate (candidate_id, starts_at),
    constraint fk_staffing_place_staffing foreign key (staffing_id) references staffing (id)
);
--rollback drop table staffing_place;
--rollback drop table staffing_duty;
--rollback drop table staffing;

--changeset guildmark:assessment-001-staff-absence
create table staff_absence
(
    id         binary(16)    not null primary key,
    plan_id    binary(16)    not null,
    body_id    binary(16)    not null,
    staff_id   binary(16)    not null,
    from_at    datetime(6)   null,
    to_at      datetime(6)   null,
    reason     varchar(1000) not null,
    author     varchar(100)  not null,
    created_at datetime(6)   not null,
    key ix_staff_absence_plan (plan_id, id),
    key ix_staff_absence_staff (staff_id),
    constraint fk_staff_absence_plan foreign key (plan_id) references exam_plan (id),
    constraint fk_staff_absence_staff foreign key (staff_id) references staff_member (id)
);
--rollback drop table staff_absence;
