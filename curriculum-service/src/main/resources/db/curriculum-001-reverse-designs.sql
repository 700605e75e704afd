--liquibase formatted sql

--changeset guildmark:curriculum-001-reverse-design
-- What was asked and answered; never changed.
create table reverse_design
(
    id         binary(16)   not null primary key,
    school_id  binary(16)   not null,
    request    longtext     not null,
    answer     longtext     not null,
    author     varchar(100) not null,
    created_at datetime(6)  not null,
    key ix_reverse_design_school (school_id)
);
--rollback drop table reverse_design;
