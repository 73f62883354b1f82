-- What students say to the next ones: read and approved before, without a name. A copy of the stream feedbacks.
create table student_words (
    id         uuid primary key,
    version    bigint  not null,
    company_id uuid    not null,
    offer_id   uuid,
    programme  text    not null,
    month      char(7) not null,
    words      text    not null
);
create index student_words_by_company on student_words (company_id);
create index student_words_by_offer on student_words (offer_id);
comment on column student_words.id is 'not personal';
comment on column student_words.version is 'not personal';
comment on column student_words.company_id is 'not personal';
comment on column student_words.offer_id is 'not personal';
comment on column student_words.programme is 'not personal';
comment on column student_words.month is 'not personal';
comment on column student_words.words is 'personal: copies';
