-- Which place each student has: a way is shown to it alone. Told by application-service; whatever came before a place was
-- confirmed and after it was given back is kept as not standing, so that news which come late change nothing.
create table confirmed_place (
    id         uuid primary key,
    version    bigint  not null,
    student_id uuid    not null,
    offer_id   uuid,
    week       text    not null,
    standing   boolean not null
);
comment on table confirmed_place is 'id: of the application, or of the place that the student found, which has no offer';
create index confirmed_place_by_student on confirmed_place (student_id, week) where standing;
comment on column confirmed_place.id is 'personal: copies';
comment on column confirmed_place.version is 'not personal';
comment on column confirmed_place.student_id is 'personal: copies';
comment on column confirmed_place.offer_id is 'personal: copies';
comment on column confirmed_place.week is 'personal: copies';
comment on column confirmed_place.standing is 'personal: copies';
