-- Package agreements: who signs, with what, and the proof of what happened.

-- Who signs a document, and who has.
create table agreement_signer (
    id             uuid primary key,
    agreement_id   uuid        not null,
    number         int         not null,
    party          text        not null,
    -- Whose account it has to be; absent where the party says it (company, school) or there is none (tutor).
    account_id     text,
    -- As printed, then as who signed.
    name           bytea       not null,
    -- Where the link of somebody without an account goes.
    mail           bytea,
    position       int         not null,
    required       boolean     not null,
    -- Whether this guardian signs besides the others.
    besides_others boolean     not null default false,
    -- There is neither an account nor a mailbox.
    paper_only     boolean     not null default false,
    signed_at      timestamptz,
    means          text check (means in ('MAIL_CODE', 'SESSION', 'LINK_CODE', 'PAPER')),
    signed_by      text,
    -- The document that was signed, where this one differs from it in nothing of substance.
    carried_from   int,
    foreign key (agreement_id, number) references agreement_document on delete cascade,
    constraint agreement_signer_signed_by_some_means check ((signed_at is null) = (means is null))
);
create index agreement_signer_by_document on agreement_signer (agreement_id, number);
comment on column agreement_signer.id is 'personal: agreements';
comment on column agreement_signer.agreement_id is 'personal: agreements';
comment on column agreement_signer.number is 'not personal';
comment on column agreement_signer.party is 'personal: agreements';
comment on column agreement_signer.account_id is 'personal: agreements';
comment on column agreement_signer.name is 'personal: agreements, encrypted';
comment on column agreement_signer.mail is 'personal: agreements, encrypted';
comment on column agreement_signer.position is 'not personal';
comment on column agreement_signer.required is 'not personal';
comment on column agreement_signer.besides_others is 'not personal';
comment on column agreement_signer.paper_only is 'personal: agreements';
comment on column agreement_signer.signed_at is 'personal: agreements';
comment on column agreement_signer.means is 'personal: agreements';
comment on column agreement_signer.signed_by is 'personal: agreements';
comment on column agreement_signer.carried_from is 'not personal';

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
comment on column agreement_reading.agreement_id is 'personal: agreements';
comment on column agreement_reading.number is 'not personal';
comment on column agreement_reading.reader is 'personal: agreements';
comment on column agreement_reading.first_at is 'personal: agreements';

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
comment on column agreement_code.holder is 'personal: agreements';
comment on column agreement_code.mail_id is 'not personal';
comment on column agreement_code.documents is 'not personal';
comment on column agreement_code.hmac is 'personal: agreements';
comment on column agreement_code.tries is 'not personal';
comment on column agreement_code.made_at is 'personal: agreements';
comment on column agreement_code.expires_at is 'personal: agreements';

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
    -- When its mail was taken off the stream.
    taken_off_at timestamptz,
    constraint agreement_link_for_one_thing check ((number = 0) = (signer_id is null))
);
create index agreement_link_by_agreement on agreement_link (agreement_id);
comment on column agreement_link.id is 'personal: agreements';
comment on column agreement_link.agreement_id is 'personal: agreements';
comment on column agreement_link.number is 'not personal';
comment on column agreement_link.signer_id is 'personal: agreements';
comment on column agreement_link.mail is 'personal: agreements, encrypted';
comment on column agreement_link.wrong_codes is 'not personal';
comment on column agreement_link.made_at is 'personal: agreements';
comment on column agreement_link.replaced_at is 'personal: agreements';
comment on column agreement_link.taken_off_at is 'not personal';

-- A signature by hand counts once one person has attested what the scan of the paper carries and another has confirmed it.
create table agreement_scan (
    id            uuid primary key,
    agreement_id  uuid        not null,
    -- The document whose signers are named, and the one that is printed on the paper.
    number        int         not null,
    printed       int         not null,
    type          text        not null check (type in ('PDF', 'JPEG', 'PNG')),
    size          int         not null check (size between 1 and 10485760),
    sha256        char(64)    not null,
    -- Gone once it counts for nothing: the paper may have been somebody else's.
    file          bytea,
    state         text        not null check (state in ('ATTESTED', 'CONFIRMED', 'REJECTED', 'WITHDRAWN', 'REPLACED')),
    signers       uuid[]      not null,
    attested_by   text,
    attested_name bytea       not null,
    attested_at   timestamptz not null,
    settled_at    timestamptz,
    reason        bytea,
    foreign key (agreement_id, number) references agreement_document on delete cascade,
    constraint agreement_scan_printed_before check (printed between 1 and number),
    constraint agreement_scan_file_while_it_counts check ((state in ('ATTESTED', 'CONFIRMED')) = (file is not null)),
    constraint agreement_scan_settled_once check ((state = 'ATTESTED') = (settled_at is null))
);
create index agreement_scan_by_agreement on agreement_scan (agreement_id);
comment on column agreement_scan.id is 'personal: agreements';
comment on column agreement_scan.agreement_id is 'personal: agreements';
comment on column agreement_scan.number is 'not personal';
comment on column agreement_scan.printed is 'not personal';
comment on column agreement_scan.type is 'not personal';
comment on column agreement_scan.size is 'not personal';
comment on column agreement_scan.sha256 is 'not personal';
comment on column agreement_scan.file is 'personal: agreements, encrypted';
comment on column agreement_scan.state is 'personal: agreements';
comment on column agreement_scan.signers is 'personal: agreements';
comment on column agreement_scan.attested_by is 'personal: agreements';
comment on column agreement_scan.attested_name is 'personal: agreements, encrypted';
comment on column agreement_scan.attested_at is 'personal: agreements';
comment on column agreement_scan.settled_at is 'personal: agreements';
comment on column agreement_scan.reason is 'personal: agreements, encrypted';

-- What happened to an agreement, each entry hashed with the one before.
create table agreement_entry (
    agreement_id uuid     not null references agreement on delete cascade,
    number       int      not null check (number > 0),
    content      bytea    not null,
    previous     char(64) not null,
    hash         char(64) not null,
    primary key (agreement_id, number)
);
comment on column agreement_entry.agreement_id is 'personal: agreements';
comment on column agreement_entry.number is 'not personal';
comment on column agreement_entry.content is 'personal: agreements, encrypted';
comment on column agreement_entry.previous is 'not personal';
comment on column agreement_entry.hash is 'not personal';

-- The heads of all chains as they were published each day. A chain is named by the hash of its agreement's id, so that
-- nothing here leads to anybody; what was published stays when an agreement is erased.
create table agreement_chain_day (
    day          date primary key,
    -- Hash of the day before; zeros for the first.
    previous     char(64)    not null,
    hash         char(64)    not null,
    published_at timestamptz not null
);
comment on column agreement_chain_day.day is 'not personal';
comment on column agreement_chain_day.previous is 'not personal';
comment on column agreement_chain_day.hash is 'not personal';
comment on column agreement_chain_day.published_at is 'not personal';

create table agreement_chain_head (
    day   date     not null references agreement_chain_day,
    chain char(64) not null,
    count int      not null check (count > 0),
    head  char(64) not null,
    primary key (chain, day)
);
create index agreement_chain_head_by_day on agreement_chain_head (day);
comment on column agreement_chain_head.day is 'not personal';
comment on column agreement_chain_head.chain is 'not personal';
comment on column agreement_chain_head.count is 'not personal';
comment on column agreement_chain_head.head is 'not personal';
