-- A signer may send in the scan of their own signature: then one of the staff attests it and another confirms it.
alter table agreement_scan
    add column brought_by text,
    add column brought_name bytea,
    add column brought_at timestamptz,
    alter column attested_name drop not null,
    alter column attested_at drop not null,
    drop constraint agreement_scan_state_check,
    add constraint agreement_scan_state_check
        check (state in ('BROUGHT', 'ATTESTED', 'CONFIRMED', 'REJECTED', 'WITHDRAWN', 'REPLACED')),
    drop constraint agreement_scan_file_while_it_counts,
    add constraint agreement_scan_file_while_it_counts
        check ((state in ('BROUGHT', 'ATTESTED', 'CONFIRMED')) = (file is not null)),
    drop constraint agreement_scan_settled_once,
    add constraint agreement_scan_settled_once check ((state in ('BROUGHT', 'ATTESTED')) = (settled_at is null)),
    add constraint agreement_scan_from_somebody check (num_nonnulls(brought_at, attested_at) > 0),
    add constraint agreement_scan_attested_first
        check (attested_at is not null or state in ('BROUGHT', 'REJECTED', 'WITHDRAWN', 'REPLACED'));

comment on column agreement_scan.brought_by is 'personal: agreements';
comment on column agreement_scan.brought_name is 'personal: agreements, encrypted';
comment on column agreement_scan.brought_at is 'personal: agreements';
