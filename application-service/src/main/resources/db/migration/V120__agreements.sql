-- The agreement (convention) of each placement, from the draft to the seal. What it says is encrypted throughout: it holds
-- names, birth dates and telephone numbers of children.
create table agreement (
    id                   uuid primary key,
    -- Counts what was published of it.
    version              bigint      not null,
    application_id       uuid unique,
    found_place_id       uuid unique,
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
    -- PARTY:TASK, whose turn it is since when.
    turns                text[]      not null,
    since                timestamptz not null,
    -- What the page that verifies asks for; printed on the document.
    verify_code          text        not null unique,
    chain_count          int         not null default 0,
    chain_hash           char(64)    not null,
    ended_by             text,
    end_reason           bytea,
    drafted_at           timestamptz not null,
    reminded_on          date,
    constraint agreement_of_one_placement check (num_nonnulls(application_id, found_place_id) = 1),
    constraint agreement_has_a_document check (status not in ('FROZEN', 'SIGNED', 'SEALED') or document_version > 0),
    constraint agreement_document_has_its_hash check ((document_version = 0) = (document_hash is null))
);
create index agreement_by_student on agreement (student_id);
create index agreement_by_school on agreement (school_id);
create index agreement_by_company on agreement (company_id);
create index agreement_by_week on agreement (week);
create index agreement_waiting on agreement (since) where status in ('DRAFT', 'FROZEN');
create index agreement_to_seal on agreement (since) where status = 'SIGNED';

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

-- Who signs a document, and who has.
create table agreement_signer (
    id           uuid primary key,
    agreement_id uuid        not null,
    number       int         not null,
    party        text        not null,
    -- Whose account it has to be; absent where the party says it (company, school) or there is none (tutor).
    account_id   text,
    -- As printed, then as who signed.
    name         bytea       not null,
    -- Where the link of somebody without an account goes.
    mail         bytea,
    position     int         not null,
    required     boolean     not null,
    signed_at    timestamptz,
    means        text check (means in ('MAIL_CODE', 'SESSION', 'LINK_CODE')),
    signed_by    text,
    -- The document that was signed, where this one differs from it in nothing of substance.
    carried_from int,
    foreign key (agreement_id, number) references agreement_document on delete cascade,
    constraint agreement_signer_signed_by_some_means check ((signed_at is null) = (means is null))
);
create index agreement_signer_by_document on agreement_signer (agreement_id, number);

-- To whom a document was shown before it was signed.
create table agreement_reading (
    agreement_id uuid        not null,
    number       int         not null,
    -- An account or a link.
    reader       text        not null,
    first_at     timestamptz not null,
    primary key (agreement_id, number, reader),
    foreign key (agreement_id, number) references agreement_document on delete cascade
);

-- The code that somebody was mailed last: for these documents, for ten minutes and for five tries.
create table agreement_code (
    -- An account or a link.
    holder     text primary key,
    mail_id    uuid        not null,
    documents  char(64)    not null,
    hmac       bytea       not null,
    tries      int         not null default 0 check (tries <= 5),
    made_at    timestamptz not null,
    expires_at timestamptz not null
);
create index agreement_code_by_end on agreement_code (expires_at);

-- Links in mails for those who have no account: to sign one document, or to fill in the company's part.
create table agreement_link (
    id           uuid primary key,
    agreement_id uuid        not null references agreement on delete cascade,
    -- The document that it signs; 0 for the company's part.
    number       int         not null,
    signer_id    uuid references agreement_signer on delete cascade,
    mail         bytea       not null,
    wrong_codes  int         not null default 0 check (wrong_codes <= 5),
    made_at      timestamptz not null,
    replaced_at  timestamptz,
    -- Its mail is no more on the stream.
    taken_off_at timestamptz,
    constraint agreement_link_for_one_thing check ((number = 0) = (signer_id is null))
);
create index agreement_link_by_agreement on agreement_link (agreement_id);

-- What happened to it, each entry hashed with the one before.
create table agreement_entry (
    agreement_id uuid     not null references agreement on delete cascade,
    number       int      not null check (number > 0),
    content      bytea    not null,
    previous     char(64) not null,
    hash         char(64) not null,
    primary key (agreement_id, number)
);

-- Sealing that failed and when it is tried again.
create table agreement_sealing (
    agreement_id uuid primary key references agreement on delete cascade,
    due_at       timestamptz not null,
    attempts     int         not null default 0
);

comment on column agreement.id is 'personal: agreements';
comment on column agreement.version is 'not personal';
comment on column agreement.application_id is 'personal: agreements';
comment on column agreement.found_place_id is 'personal: agreements';
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
comment on column agreement.turns is 'personal: agreements';
comment on column agreement.since is 'personal: agreements';
comment on column agreement.verify_code is 'not personal';
comment on column agreement.chain_count is 'not personal';
comment on column agreement.chain_hash is 'not personal';
comment on column agreement.ended_by is 'personal: agreements';
comment on column agreement.end_reason is 'personal: agreements, encrypted';
comment on column agreement.drafted_at is 'personal: agreements';
comment on column agreement.reminded_on is 'personal: agreements';

comment on column agreement_part.agreement_id is 'personal: agreements';
comment on column agreement_part.part is 'personal: agreements';
comment on column agreement_part.revision is 'not personal';
comment on column agreement_part.content is 'personal: agreements, encrypted';
comment on column agreement_part.by_school is 'personal: agreements';
comment on column agreement_part.changed_at is 'personal: agreements';

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

comment on column agreement_signer.id is 'personal: agreements';
comment on column agreement_signer.agreement_id is 'personal: agreements';
comment on column agreement_signer.number is 'not personal';
comment on column agreement_signer.party is 'personal: agreements';
comment on column agreement_signer.account_id is 'personal: agreements';
comment on column agreement_signer.name is 'personal: agreements, encrypted';
comment on column agreement_signer.mail is 'personal: agreements, encrypted';
comment on column agreement_signer.position is 'not personal';
comment on column agreement_signer.required is 'not personal';
comment on column agreement_signer.signed_at is 'personal: agreements';
comment on column agreement_signer.means is 'personal: agreements';
comment on column agreement_signer.signed_by is 'personal: agreements';
comment on column agreement_signer.carried_from is 'not personal';

comment on column agreement_reading.agreement_id is 'personal: agreements';
comment on column agreement_reading.number is 'not personal';
comment on column agreement_reading.reader is 'personal: agreements';
comment on column agreement_reading.first_at is 'personal: agreements';

comment on column agreement_code.holder is 'personal: agreements';
comment on column agreement_code.mail_id is 'not personal';
comment on column agreement_code.documents is 'not personal';
comment on column agreement_code.hmac is 'personal: agreements';
comment on column agreement_code.tries is 'not personal';
comment on column agreement_code.made_at is 'personal: agreements';
comment on column agreement_code.expires_at is 'personal: agreements';

comment on column agreement_link.id is 'personal: agreements';
comment on column agreement_link.agreement_id is 'personal: agreements';
comment on column agreement_link.number is 'not personal';
comment on column agreement_link.signer_id is 'personal: agreements';
comment on column agreement_link.mail is 'personal: agreements, encrypted';
comment on column agreement_link.wrong_codes is 'not personal';
comment on column agreement_link.made_at is 'personal: agreements';
comment on column agreement_link.replaced_at is 'personal: agreements';
comment on column agreement_link.taken_off_at is 'not personal';

comment on column agreement_entry.agreement_id is 'personal: agreements';
comment on column agreement_entry.number is 'not personal';
comment on column agreement_entry.content is 'personal: agreements, encrypted';
comment on column agreement_entry.previous is 'not personal';
comment on column agreement_entry.hash is 'not personal';

comment on column agreement_sealing.agreement_id is 'personal: agreements';
comment on column agreement_sealing.due_at is 'not personal';
comment on column agreement_sealing.attempts is 'not personal';
