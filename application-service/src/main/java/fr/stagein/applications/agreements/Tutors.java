package fr.stagein.applications.agreements;

import fr.stagein.events.CompanyId;
import fr.stagein.platform.tokens.DerivedKey;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.text.Normalizer;
import java.util.Arrays;
import java.util.Base64;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/**
 * Which agreements have the same tutor, without the name: a keyed hash of the company and the name, in which capitals,
 * accents, spaces and the order of its words do not count. Two people of one name at one company count as one.
 */
@Repository
class Tutors {

    private static final String ALGORITHM = "HmacSHA256";

    private final JdbcClient jdbc;
    private final SecretKeySpec key;

    Tutors(JdbcClient jdbc, @Value("${stagein.answer-links.key}") String key) {
        this.jdbc = jdbc;
        this.key = new SecretKeySpec(Base64.getDecoder().decode(DerivedKey.of(key, "agreement-tutors")), ALGORITHM);
    }

    /** Empty where no tutor is named yet, or the company has no account here. */
    Optional<byte[]> mark(Placement placement, Map<String, String> companyValues) {
        CompanyId company = placement.companyId();
        String name = folded(companyValues.getOrDefault("tutor.name", ""));
        return company == null || name.isEmpty() ? Optional.empty() : Optional.of(hash(company, name));
    }

    /** The company's part as it is now; the caller holds the lock of the agreement. */
    void keep(Agreement agreement, Map<String, String> companyValues) {
        UUID id = agreement.id().value();
        CompanyId company = agreement.placement().companyId();
        mark(agreement.placement(), companyValues)
                .ifPresentOrElse(
                        mark -> jdbc.sql("""
                                insert into agreement_tutor (agreement_id, company_id, mark)
                                values (:id, :company, :mark)
                                on conflict (agreement_id) do update set mark = excluded.mark""")
                                .param("id", id)
                                .param("company", company == null ? null : company.value())
                                .param("mark", mark)
                                .update(),
                        () -> jdbc.sql("delete from agreement_tutor where agreement_id = :id")
                                .param("id", id)
                                .update());
    }

    static String folded(String name) {
        String letters = Normalizer.normalize(name, Normalizer.Form.NFD)
                .replaceAll("\\p{M}", "")
                .toLowerCase(Locale.ROOT)
                .replaceAll("[^\\p{L}\\p{N}]+", " ")
                .strip();
        return Arrays.stream(letters.split(" ")).sorted().collect(Collectors.joining(" "));
    }

    private byte[] hash(CompanyId company, String name) {
        try {
            Mac mac = Mac.getInstance(ALGORITHM);
            mac.init(key);
            return mac.doFinal((company + "\n" + name).getBytes(StandardCharsets.UTF_8));
        } catch (GeneralSecurityException missing) {
            throw new IllegalStateException("Every Java has " + ALGORITHM, missing);
        }
    }
}
