-- Package agreements: the agreement (convention) of each placement, from the draft to the seal. What it says is encrypted
-- throughout: it holds names, birth dates and telephone numbers of children. Its signatures are in the next file.

-- An amendment (avenant) is an agreement of its own that amends another: it has its parts, documents, signers and chain, and
-- the one that it amends stays as it is.
create table agreement (
    id                   uuid primary key,
    -- Counts what was published of it.
    version              bigint      not null,
    application_id       uuid,
    found_place_id       uuid,
    amends               uuid references agreement on delete cascade,
    -- Its number among the amendments.
    amendment            int,
    student_id           uuid        not null,
    school_id            text        not null,
    class_id             uuid,
    company_id           uuid,
    week                 char(8)     not null,
    programme            text        not null,
    status               text        not null,
    -- Of the newest frozen document; 0 before the first.
    document_version     int         not null default 0,
    document_hash        char(64),
    -- Fields in which it differs from the one before, and whether that one's signatures count no more.
    changed_fields       text[]      not null default '{}',
    voided               boolean     not null default false,
    -- A part was changed after the newest document was frozen.
    changed_since_freeze boolean     not null default false,
    -- Some sign by hand.
    on_paper             boolean     not null default false,
    -- PARTY:TASK, whose turn it is since when.
    turns                text[]      not null,
    since                timestamptz not null,
    reminded_on          date,
    -- What the page that verifies asks for; printed on the document.
    verify_code          text        not null unique,
    -- Length and newest hash of its entries.
    chain_count          int         not null default 0,
    chain_hash           char(64)    not null,
    ended_by             text,
    end_reason           bytea,
    -- Of a placement that was broken off.
    last_day             date,
    drafted_at           timestamptz not null,
    constraint agreement_of_one_placement check (num_nonnulls(application_id, found_place_id) = 1),
    constraint agreement_amendment_is_numbered check ((amends is null) = (amendment is null) and amendment > 0),
    constraint agreement_amendment_is_not_broken_off check (amends is null or last_day is null),
    constraint agreement_broken_off_on_a_day check ((status = 'BROKEN_OFF') = (last_day is not null)),
    constraint agreement_has_a_document check (status not in ('FROZEN', 'SIGNED', 'SEALED') or document_version > 0),
    constraint agreement_document_has_its_hash check ((document_version = 0) = (document_hash is null))
);
-- One agreement a placement, and its amendments beside it.
create unique index agreement_of_application on agreement (application_id) where amends is null;
create unique index agreement_of_found_place on agreement (found_place_id) where amends is null;
create unique index agreement_amendments on agreement (amends, amendment);
-- Of two who begin an amendment at the same instant one does.
create unique index agreement_amendment_under_way on agreement (amends) where status in ('DRAFT', 'FROZEN', 'SIGNED');
create index agreement_of_any_application on agreement (application_id);
create index agreement_of_any_found_place on agreement (found_place_id);
create index agreement_by_student on agreement (student_id);
create index agreement_by_school on agreement (school_id);
create index agreement_by_company on agreement (company_id);
create index agreement_by_week on agreement (week);
create index agreement_waiting on agreement (since) where status in ('DRAFT', 'FROZEN');
create index agreement_to_seal on agreement (since) where status = 'SIGNED';
-- What was broken off before its seal is sealed all the same.
create index agreement_broken_off on agreement (since) where status = 'BROKEN_OFF';
comment on column agreement.id is 'personal: agreements';
comment on column agreement.version is 'not personal';
comment on column agreement.application_id is 'personal: agreements';
comment on column agreement.found_place_id is 'personal: agreements';
comment on column agreement.amends is 'personal: agreements';
comment on column agreement.amendment is 'not personal';
comment on column agreement.student_id is 'personal: agreements';
comment on column agreement.school_id is 'personal: agreements';
comment on column agreement.class_id is 'personal: agreements';
comment on column agreement.company_id is 'personal: agreements';
comment on column agreement.week is 'personal: agreements';
comment on column agreement.programme is 'not personal';
comment on column agreement.status is 'personal: agreements';
comment on column agreement.document_version is 'not personal';
comment on column agreement.document_hash is 'personal: agreements';
comment on column agreement.changed_fields is 'not personal';
comment on column agreement.voided is 'not personal';
comment on column agreement.changed_since_freeze is 'not personal';
comment on column agreement.on_paper is 'personal: agreements';
comment on column agreement.turns is 'personal: agreements';
comment on column agreement.since is 'personal: agreements';
comment on column agreement.reminded_on is 'personal: agreements';
comment on column agreement.verify_code is 'not personal';
comment on column agreement.chain_count is 'not personal';
comment on column agreement.chain_hash is 'not personal';
comment on column agreement.ended_by is 'personal: agreements';
comment on column agreement.end_reason is 'personal: agreements, encrypted';
comment on column agreement.last_day is 'personal: agreements';
comment on column agreement.drafted_at is 'personal: agreements';

-- What each party fills in: values by field and the days, as JSON.
create table agreement_part (
    agreement_id uuid        not null references agreement on delete cascade,
    part         text        not null check (part in ('STUDENT', 'GUARDIAN', 'COMPANY', 'SCHOOL')),
    -- Of two tabs that save the same one, one does.
    revision     int         not null,
    content      bytea       not null,
    -- Whether the school filled it in for the company.
    by_school    boolean     not null default false,
    changed_at   timestamptz not null,
    primary key (agreement_id, part)
);
comment on column agreement_part.agreement_id is 'personal: agreements';
comment on column agreement_part.part is 'personal: agreements';
comment on column agreement_part.revision is 'not personal';
comment on column agreement_part.content is 'personal: agreements, encrypted';
comment on column agreement_part.by_school is 'personal: agreements';
comment on column agreement_part.changed_at is 'personal: agreements';

-- What a school has set for its agreements: its own clauses, how many guardians sign, delegations of the head's signature.
create table agreement_terms (
    school_id  text primary key,
    -- Of two tabs that save the same settings, one does.
    revision   int         not null check (revision > 0),
    guardians  text        not null check (guardians in ('ONE', 'ALL')),
    -- Clauses and delegations, as JSON.
    content    bytea       not null,
    changed_by text        not null,
    changed_at timestamptz not null
);
comment on column agreement_terms.school_id is 'not personal';
comment on column agreement_terms.revision is 'not personal';
comment on column agreement_terms.guardians is 'not personal';
comment on column agreement_terms.content is 'personal: agreements, encrypted';
comment on column agreement_terms.changed_by is 'personal: agreements';
comment on column agreement_terms.changed_at is 'not personal';

-- Who tutors whom is counted against a quota (Code de l'éducation R.124-13) without a name that can be read: a keyed hash
-- of company and folded name, made only where the programme has such a quota.
create table agreement_tutor (
    agreement_id uuid primary key references agreement on delete cascade,
    company_id   uuid  not null,
    mark         bytea not null
);
create index agreement_tutor_by_mark on agreement_tutor (company_id, mark);
comment on column agreement_tutor.agreement_id is 'personal: agreements';
comment on column agreement_tutor.company_id is 'not personal';
comment on column agreement_tutor.mark is 'personal: agreements';

-- A frozen document: never rendered again.
create table agreement_document (
    agreement_id     uuid        not null references agreement on delete cascade,
    number           int         not null check (number > 0),
    template         text        not null,
    template_version int         not null,
    -- What it was made from and what it says, as JSON.
    snapshot         bytea       not null,
    file             bytea       not null,
    sha256           char(64)    not null,
    frozen_at        timestamptz not null,
    changed_fields   text[]      not null,
    voided           boolean     not null,
    sealed_file      bytea,
    sealed_sha256    char(64),
    sealed_at        timestamptz,
    primary key (agreement_id, number),
    constraint agreement_document_sealed_as_a_whole
        check (num_nonnulls(sealed_file, sealed_sha256, sealed_at) in (0, 3))
);
comment on column agreement_document.agreement_id is 'personal: agreements';
comment on column agreement_document.number is 'not personal';
comment on column agreement_document.template is 'not personal';
comment on column agreement_document.template_version is 'not personal';
comment on column agreement_document.snapshot is 'personal: agreements, encrypted';
comment on column agreement_document.file is 'personal: agreements, encrypted';
comment on column agreement_document.sha256 is 'not personal';
comment on column agreement_document.frozen_at is 'personal: agreements';
comment on column agreement_document.changed_fields is 'not personal';
comment on column agreement_document.voided is 'not personal';
comment on column agreement_document.sealed_file is 'personal: agreements, encrypted';
comment on column agreement_document.sealed_sha256 is 'not personal';
comment on column agreement_document.sealed_at is 'personal: agreements';

-- Sealing that failed and when it is tried again.
create table agreement_sealing (
    agreement_id uuid primary key references agreement on delete cascade,
    due_at       timestamptz not null,
    attempts     int         not null default 0
);
comment on column agreement_sealing.agreement_id is 'personal: agreements';
comment on column agreement_sealing.due_at is 'not personal';
comment on column agreement_sealing.attempts is 'not personal';
