-- Whether the mail server took nothing for the address, for good: it was not sent and will not be.
-- Whose members are told so.
alter table invitation_mail add column company_id uuid;
alter table invitation_mail add column refused boolean not null default false;
