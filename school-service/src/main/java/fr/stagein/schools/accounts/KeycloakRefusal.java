package fr.stagein.schools.accounts;

import fr.stagein.schools.accounts.AccountRefused.Reason;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.web.client.HttpClientErrorException;

/** Why Keycloak does not take an account. */
final class KeycloakRefusal {

    private KeycloakRefusal() {}

    /** What it says, by field or for several of them. */
    private record Said(
            @Nullable String field,
            @Nullable String errorMessage,
            @Nullable List<Said> errors) {

        Stream<String> fields() {
            return errors == null ? Stream.ofNullable(field) : errors.stream().flatMap(Said::fields);
        }
    }

    static AccountRefused of(HttpClientErrorException.BadRequest refused) {
        List<String> fields;
        try {
            Said said = refused.getResponseBodyAs(Said.class);
            fields = said == null ? List.of() : said.fields().toList();
        } catch (RuntimeException unreadable) {
            fields = List.of();
        }
        return new AccountRefused(
                fields.contains("email")
                        ? Reason.ADDRESS
                        : fields.contains("firstName") || fields.contains("lastName") ? Reason.NAME : Reason.OTHER,
                refused);
    }
}
