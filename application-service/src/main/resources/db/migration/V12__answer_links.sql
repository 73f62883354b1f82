-- What became of the links in mails with which companies answer; a link that was never tried has no row.
create table answer_link (
    application_id uuid not null references application,
    account_id     text not null,
    wrong_codes    int  not null default 0 check (wrong_codes <= 5),
    used_at        timestamptz,
    primary key (application_id, account_id)
);
