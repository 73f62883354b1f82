-- Whose turn it was in an agreement when people were told last, such as 'STUDENT SIGN'.
create table agreement_turns (
    agreement_id uuid primary key,
    version      bigint not null,
    student_id   uuid   not null,
    turns        text[] not null
);
create index agreement_turns_by_student on agreement_turns (student_id);

comment on column agreement_turns.agreement_id is 'personal: copies';
comment on column agreement_turns.version is 'not personal';
comment on column agreement_turns.student_id is 'personal: copies';
comment on column agreement_turns.turns is 'personal: copies';

create index note_agreement on note ((facts -> 'agreement' ->> 'id')) where facts -> 'agreement' is not null;
