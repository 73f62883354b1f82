package fr.stagein.applications.agreements;

import java.time.Clock;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Takes codes that nobody used, and mails that went out long ago, off the table and the stream. */
@Component
class TidyMails {

    private final Codes codes;
    private final Links links;
    private final AgreementMails mails;
    private final Clock clock;

    TidyMails(Codes codes, Links links, AgreementMails mails, Clock clock) {
        this.codes = codes;
        this.links = links;
        this.mails = mails;
        this.clock = clock;
    }

    @Transactional
    void tidy() {
        codes.deleteExpired(clock.instant()).forEach(mails::takeOff);
        links.takeOffOld(clock.instant());
    }
}
