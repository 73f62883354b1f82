package fr.stagein.applications.agreements;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The mobile telephones that a document names for its signers, where the territory sends text messages. */
@Component
class SigningPhones {

    private final FrozenDocuments documents;
    private final SmsSettings settings;

    SigningPhones(FrozenDocuments documents, SmsSettings settings) {
        this.documents = documents;
        this.settings = settings;
    }

    /** The one number that the newest document has for all of these signers; empty where there is none. */
    Optional<String> of(Agreement agreement, List<Signer> mine) {
        if (!settings.offered() || mine.isEmpty()) {
            return Optional.empty();
        }
        Map<String, String> values = documents
                .snapshot(agreement.id(), agreement.documentVersion())
                .map(Snapshot::values)
                .orElse(Map.of());
        Set<Optional<String>> numbers =
                mine.stream().map(signer -> of(signer, values)).collect(Collectors.toSet());
        return numbers.size() == 1 ? numbers.iterator().next() : Optional.empty();
    }

    private static Optional<String> of(Signer signer, Map<String, String> values) {
        String field = field(signer, values);
        return Optional.ofNullable(field == null ? null : values.get(field)).flatMap(Mobile::of);
    }

    /** The school's people have a mailbox; the school's telephone is nobody's own. */
    private static @Nullable String field(Signer signer, Map<String, String> values) {
        return switch (signer.party()) {
            case STUDENT -> "student.phone";
            case GUARDIAN ->
                signer.name().equals(values.get("guardian.2.name")) ? "guardian.2.phone" : "guardian.1.phone";
            case COMPANY -> "company.phone";
            case TUTOR -> "tutor.phone";
            case SCHOOL, TEACHER, PRINCIPAL -> null;
        };
    }
}
