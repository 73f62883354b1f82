-- Package mail.

-- The company whose members are told the same in their inbox: one of them is mailed it once.
alter table agreement_mail add column company_id uuid;

comment on column agreement_mail.company_id is 'not personal';
