package fr.stagein.applications.agreements;

import fr.stagein.applications.agreements.AgreementMails.Mail;
import fr.stagein.events.AgreementId;
import fr.stagein.events.CompanyId;
import fr.stagein.events.StudentId;
import fr.stagein.platform.problems.Rejection;
import fr.stagein.platform.tokens.SecretLinks;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;

/**
 * What all links have in common that go by the agreements' mails: a token and a code of six digits, made from the link's id.
 * Their rows are in a table of each kind.
 */
public final class MailedLinks {

    private static final int TRIES = 5;

    /** What could not be mailed in that time is not mailed any more. */
    private static final Duration MAILED_WITHIN = Duration.ofDays(2);

    private final String purpose;
    private final SecretLinks secrets;
    private final AgreementMails mails;

    /** @param purpose first part of the token; nothing else made under the same key opens these links */
    public MailedLinks(String purpose, String key, AgreementMails mails) {
        this.purpose = purpose;
        this.secrets = new SecretLinks(key);
        this.mails = mails;
    }

    /** The id that a token of ours tells; empty for anything else. */
    public Optional<UUID> read(String token) {
        return secrets.read(token)
                .filter(parts -> parts.size() == 2 && parts.getFirst().equals(purpose))
                .map(parts -> UUID.fromString(parts.get(1)));
    }

    /**
     * What a wrong code is answered with, which the caller counts; empty for the right one.
     *
     * @param wrongCodes tries so far
     * @param locked when all tries are used
     * @throws Rejection if they were used before
     */
    public Optional<Rejection> wrongCode(UUID link, String code, int wrongCodes, Supplier<Rejection> locked) {
        if (wrongCodes >= TRIES) {
            throw locked.get();
        }
        if (secrets.isCode(parts(link), code)) {
            return Optional.empty();
        }
        int left = TRIES - wrongCodes - 1;
        return Optional.of(
                left == 0 ? locked.get() : new Rejection(HttpStatus.FORBIDDEN, "agreement-code-wrong", left));
    }

    /**
     * Mails a link in the transaction under way.
     *
     * @param toldAsWell the company whose members read the same in their inbox; absent where nobody does
     */
    public void send(
            UUID link,
            AgreementId agreement,
            StudentId student,
            @Nullable CompanyId toldAsWell,
            AgreementMails.Kind kind,
            String address,
            String school,
            String company,
            Instant at) {
        mails.send(
                link,
                agreement,
                student,
                toldAsWell,
                new Mail(kind, address, secrets.token(parts(link)), secrets.code(parts(link)), school, company),
                at.plus(MAILED_WITHIN));
    }

    /** What was made before has to be off the stream by now. */
    public static Instant oldest(Instant now) {
        return now.minus(MAILED_WITHIN);
    }

    private List<String> parts(UUID link) {
        return List.of(purpose, link.toString());
    }
}
