--liquibase formatted sql

--changeset guildmark:assessment-001-audit-record
create table audit_record
(
    id           binary(16)    not null primary key,
    body_id      binary(16)    not null,
    subject_type varchar(40)   not null,
    subject_id   binary(16)    not null,
    action       varchar(60)   not null,
    actor        varchar(100)  not null,
    at           datetime(6)   not null,
    before_state longtext      null,
    after_state  longtext      null,
    reason       varchar(1000) null,
    key ix_audit_record_body (body_id, id),
    key ix_audit_record_subject (subject_id, id)
);
--rollback drop table audit_record;

--changeset guildmark:assessment-001-audit-record-is-for-good splitStatements:false
create trigger audit_record_never_changes before update on audit_record for each row
    signal sqlstate '45000' set message_text = 'audit records are append-only';
--rollback drop trigger audit_record_never_changes;

--changeset guildmark:assessment-001-audit-record-stays splitStatements:false
create trigger audit_record_never_goes before delete on audit_record for each row
    signal sqlstate '45000' set message_text = 'audit records are append-only';
--rollback drop trigger audit_record_never_goes;
