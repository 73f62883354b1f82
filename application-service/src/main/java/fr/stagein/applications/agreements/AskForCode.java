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
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Mails somebody the code with which to sign these documents, if they may sign them now. */
@Component
class AskForCode {

    /** In front of an address that is a telephone; notification-service knows it. */
    private static final String SMS = "sms:";

    private final SignAgreement sign;
    private final SigningPhones phones;
    private final Codes codes;
    private final FrozenDocuments documents;
    private final AgreementMails mails;
    private final Clock clock;

    AskForCode(
            SignAgreement sign,
            SigningPhones phones,
            Codes codes,
            FrozenDocuments documents,
            AgreementMails mails,
            Clock clock) {
        this.sign = sign;
        this.phones = phones;
        this.codes = codes;
        this.documents = documents;
        this.mails = mails;
        this.clock = clock;
    }

    /** How somebody shows who they are. */
    enum By {
        EMAIL,
        /** A text message, where the territory sends any and the document names a mobile telephone. */
        SMS,
        /** Signed in is enough: the account has no mailbox. */
        SESSION
    }

    /** @param channel where the code went, masked */
    record CodeSent(
            By by, @Nullable String channel, @Nullable Instant expiresAt) {}

    /** @param bySms whether they want it by text message rather than by mail */
    @Transactional
    CodeSent ask(SignerAtWork who, List<DocumentToSign> wanted, boolean bySms) {
        List<Signable> signable = sign.lockSignable(who, wanted);
        String address = bySms && !signable.isEmpty() ? SMS + number(signable) : who.mail();
        if (address == null || signable.isEmpty()) {
            return new CodeSent(By.SESSION, null, null);
        }
        String masked = bySms ? Mobile.masked(address.substring(SMS.length())) : Mailbox.masked(address);
        Instant now = clock.instant();
        Optional<Code> before = codes.lock(who.holder());
        if (before.filter(code -> code.isFreshAt(now)).isPresent()) {
            throw new Rejection(
                    HttpStatus.TOO_MANY_REQUESTS,
                    "agreement-code-too-soon",
                    before.get().between().toSeconds());
        }
        before.ifPresent(code -> mails.takeOff(code.mail()));
        UUID mail = UUID.randomUUID();
        String digits = codes.make(who.holder(), mail, wanted, bySms ? masked : null, now);
        Agreement first = signable.getFirst().agreement();
        Map<String, String> values = documents
                .snapshot(first.id(), first.documentVersion())
                .map(Snapshot::values)
                .orElse(Map.of());
        mails.send(
                mail,
                first,
                new Mail(
                        Kind.CODE.about(first),
                        address,
                        "",
                        digits,
                        AgreementContents.institution(values),
                        values.getOrDefault("company.name", "")),
                now.plus(Codes.GOOD_FOR));
        return new CodeSent(bySms ? By.SMS : By.EMAIL, masked, now.plus(Codes.GOOD_FOR));
    }

    /** The same for all of the documents: one code is for one telephone. */
    private String number(List<Signable> signable) {
        Set<Optional<String>> numbers = signable.stream()
                .map(one -> phones.of(one.agreement(), one.mine()))
                .collect(Collectors.toSet());
        return numbers.iterator()
                .next()
                .filter(number -> numbers.size() == 1)
                .orElseThrow(() -> Rejection.conflict("agreement-sms-none"));
    }
}
