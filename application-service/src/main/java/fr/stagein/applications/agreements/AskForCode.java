package fr.stagein.applications.agreements;

import fr.stagein.applications.agreements.AgreementMails.Kind;
import fr.stagein.applications.agreements.AgreementMails.Mail;
import fr.stagein.applications.agreements.Codes.Code;
import fr.stagein.applications.agreements.SignAgreement.DocumentToSign;
import fr.stagein.applications.agreements.SignAgreement.Signable;
import fr.stagein.platform.problems.Rejection;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Mails somebody the code with which to sign these documents, if they may sign them now. */
@Component
class AskForCode {

    private final SignAgreement sign;
    private final Codes codes;
    private final FrozenDocuments documents;
    private final AgreementMails mails;
    private final Clock clock;

    AskForCode(SignAgreement sign, Codes codes, FrozenDocuments documents, AgreementMails mails, Clock clock) {
        this.sign = sign;
        this.codes = codes;
        this.documents = documents;
        this.mails = mails;
        this.clock = clock;
    }

    /** How somebody shows who they are. */
    enum By {
        EMAIL,
        /** Signed in is enough: the account has no mailbox. */
        SESSION
    }

    /** @param channel where the code went, masked */
    record CodeSent(
            By by, @Nullable String channel, @Nullable Instant expiresAt) {}

    @Transactional
    CodeSent ask(SignerAtWork who, List<DocumentToSign> wanted) {
        List<Signable> signable = sign.lockSignable(who, wanted);
        String address = who.mail();
        if (address == null || signable.isEmpty()) {
            return new CodeSent(By.SESSION, null, null);
        }
        Instant now = clock.instant();
        Optional<Code> before = codes.lock(who.holder());
        if (before.filter(code -> code.isFreshAt(now)).isPresent()) {
            throw new Rejection(HttpStatus.TOO_MANY_REQUESTS, "agreement-code-too-soon", Codes.BETWEEN.toSeconds());
        }
        before.ifPresent(code -> mails.takeOff(code.mail()));
        UUID mail = UUID.randomUUID();
        String digits = codes.make(who.holder(), mail, wanted, now);
        Agreement first = signable.getFirst().agreement();
        Map<String, String> values = documents
                .snapshot(first.id(), first.documentVersion())
                .map(Snapshot::values)
                .orElse(Map.of());
        mails.send(
                mail,
                first,
                new Mail(
                        Kind.CODE,
                        address,
                        "",
                        digits,
                        values.getOrDefault("school.name", ""),
                        values.getOrDefault("company.name", "")),
                now.plus(Codes.GOOD_FOR));
        return new CodeSent(By.EMAIL, Mailbox.masked(address), now.plus(Codes.GOOD_FOR));
    }
}
