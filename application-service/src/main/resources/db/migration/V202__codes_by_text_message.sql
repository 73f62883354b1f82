-- A code may go to a mobile telephone: the masked number, for the chain; none where it went by mail.
alter table agreement_code add column sms text;

alter table agreement_signer
    drop constraint agreement_signer_means_check,
    add constraint agreement_signer_means_check
        check (means in ('MAIL_CODE', 'SESSION', 'LINK_CODE', 'SMS_CODE', 'LINK_SMS', 'PAPER'));

comment on column agreement_code.sms is 'personal: agreements';
