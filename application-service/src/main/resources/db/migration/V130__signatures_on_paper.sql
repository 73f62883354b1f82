-- A signature by hand counts once one person has attested what the scan of the paper carries and another has confirmed it.
alter table agreement add column on_paper boolean not null default false;

alter table agreement_signer
    drop constraint agreement_signer_means_check,
    add constraint agreement_signer_means_check check (means in ('MAIL_CODE', 'SESSION', 'LINK_CODE', 'PAPER')),
    -- There is neither an account nor a mailbox.
    add column paper_only boolean not null default false;

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

comment on column agreement.on_paper is 'personal: agreements';
comment on column agreement_signer.paper_only is 'personal: agreements';
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
