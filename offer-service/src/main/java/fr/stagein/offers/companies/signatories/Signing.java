package fr.stagein.offers.companies.signatories;

import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Who signs for a company.
 *
 * @param version counts its changes, 0 before anybody is named
 * @param signatories one or two: a town hall has the political and the administrative one
 * @param delegate who answers and signs in their place
 */
record Signing(
        long version, List<Signatory> signatories, @Nullable Signatory delegate) {

    static final Signing NOBODY = new Signing(0, List.of(), null);

    Signing {
        signatories = List.copyOf(signatories);
    }

    /** @param email in lower case */
    record Signatory(String name, String role, String email) {}

    /** Nobody signs twice, and nobody in the place of themselves. */
    boolean areDifferentPeople() {
        List<String> emails = Stream.concat(signatories.stream(), Stream.ofNullable(delegate))
                .map(Signatory::email)
                .toList();
        return emails.stream().distinct().count() == emails.size();
    }
}
