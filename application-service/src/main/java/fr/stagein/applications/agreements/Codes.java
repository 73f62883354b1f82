package fr.stagein.applications.agreements;

import fr.stagein.applications.agreements.SignAgreement.DocumentToSign;
import fr.stagein.platform.tokens.DerivedKey;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/**
 * The codes with which people sign: six random digits, of which only a keyed hash is kept, for these documents alone. One
 * at a time for each account or link.
 */
@Repository
class Codes {

    static final int TRIES = 5;
    static final Duration GOOD_FOR = Duration.ofMinutes(10);
    static final Duration BETWEEN = Duration.ofSeconds(30);

    /** A text message costs the territory money. */
    static final Duration BETWEEN_SMS = Duration.ofMinutes(2);

    private static final String ALGORITHM = "HmacSHA256";

    private final JdbcClient jdbc;
    private final SecretKeySpec key;
    private final SecureRandom random = new SecureRandom();

    Codes(JdbcClient jdbc, @Value("${stagein.answer-links.key}") String key) {
        this.jdbc = jdbc;
        this.key = new SecretKeySpec(Base64.getDecoder().decode(DerivedKey.of(key, "agreement-codes")), ALGORITHM);
    }

    /**
     * @param mail id of the mail that carries it
     * @param sms masked number to which it went by text message; absent for a mail
     */
    @SuppressWarnings("ArrayRecordComponent") // read once and never compared as a whole
    record Code(
            UUID mail,
            String documents,
            byte[] hmac,
            int tries,
            Instant madeAt,
            Instant expiresAt,
            @Nullable String sms) {

        /** Not before it was made either: a clock that is set back makes no code last longer. */
        boolean isGoodAt(Instant now) {
            return !now.isBefore(madeAt) && now.isBefore(expiresAt);
        }

        /** Whether the next one has to wait; not for as long as a clock was set back. */
        boolean isFreshAt(Instant now) {
            return !now.isBefore(madeAt) && now.isBefore(madeAt.plus(between()));
        }

        Duration between() {
            return sms == null ? BETWEEN : BETWEEN_SMS;
        }

        @Override
        public String toString() {
            return "Code[]";
        }
    }

    /** Until the transaction is over nobody else tries this one. */
    Optional<Code> lock(String holder) {
        return jdbc.sql("select * from agreement_code where holder = :holder for update")
                .param("holder", holder)
                .query((row, n) -> new Code(
                        row.getObject("mail_id", UUID.class),
                        row.getString("documents"),
                        row.getBytes("hmac"),
                        row.getInt("tries"),
                        row.getTimestamp("made_at").toInstant(),
                        row.getTimestamp("expires_at").toInstant(),
                        row.getString("sms")))
                .optional();
    }

    /** Makes the holder's code, in place of an earlier one; the digits are told here and never again. */
    String make(String holder, UUID mail, List<DocumentToSign> documents, @Nullable String sms, Instant at) {
        String digits = String.format(Locale.ROOT, "%06d", random.nextInt(1_000_000));
        String subject = subject(documents);
        jdbc.sql("""
                insert into agreement_code (holder, mail_id, documents, hmac, sms, made_at, expires_at)
                values (:holder, :mail, :documents, :hmac, :sms, :at, :expires)
                on conflict (holder) do update set mail_id = excluded.mail_id, documents = excluded.documents,
                       hmac = excluded.hmac, sms = excluded.sms, tries = 0, made_at = excluded.made_at, expires_at = excluded.expires_at""")
                .param("holder", holder)
                .param("mail", mail)
                .param("documents", subject)
                .param("hmac", hmac(holder, subject, digits))
                .param("sms", sms)
                .param("at", Timestamp.from(at))
                .param("expires", Timestamp.from(at.plus(GOOD_FOR)))
                .update();
        return digits;
    }

    /** Whether these are the digits; takes the same time wherever the first wrong one is. */
    boolean isCode(Code code, String holder, String digits) {
        return MessageDigest.isEqual(code.hmac(), hmac(holder, code.documents(), digits.replaceAll("\\s", "")));
    }

    void wrong(String holder) {
        jdbc.sql("update agreement_code set tries = tries + 1 where holder = :holder")
                .param("holder", holder)
                .update();
    }

    void used(String holder) {
        jdbc.sql("delete from agreement_code where holder = :holder")
                .param("holder", holder)
                .update();
    }

    /** Deletes some whose time is over; gives their mails. */
    List<UUID> deleteExpired(Instant now) {
        return jdbc.sql("""
                delete from agreement_code where holder in (
                    select holder from agreement_code where expires_at < :now limit 100 for update skip locked)
                returning mail_id""")
                .param("now", Timestamp.from(now))
                .query((row, n) -> row.getObject(1, UUID.class))
                .list();
    }

    /** Of exactly these documents, in any order: 64 hexadecimal digits. */
    static String subject(List<DocumentToSign> documents) {
        String all = documents.stream()
                .map(document -> document.agreementId() + ":" + document.version())
                .sorted()
                .collect(Collectors.joining("\n"));
        try {
            return HexFormat.of()
                    .formatHex(MessageDigest.getInstance("SHA-256").digest(all.getBytes(StandardCharsets.UTF_8)));
        } catch (GeneralSecurityException everyJavaHasIt) {
            throw new IllegalStateException(everyJavaHasIt);
        }
    }

    private byte[] hmac(String holder, String subject, String digits) {
        try {
            Mac mac = Mac.getInstance(ALGORITHM);
            mac.init(key);
            return mac.doFinal((holder + "\n" + subject + "\n" + digits).getBytes(StandardCharsets.UTF_8));
        } catch (GeneralSecurityException broken) {
            throw new IllegalStateException(broken);
        }
    }
}
