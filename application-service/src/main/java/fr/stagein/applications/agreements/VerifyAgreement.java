package fr.stagein.applications.agreements;

import fr.stagein.events.AgreementState.Amendment;
import fr.stagein.events.AgreementState.Party;
import fr.stagein.events.AgreementState.Status;
import fr.stagein.events.Week;
import fr.stagein.platform.problems.NotFound;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** What anybody learns who holds a document with its code: whether it is the newest, never a name. */
@Component
class VerifyAgreement {

    private static final Pattern BETWEEN = Pattern.compile("[\\s-]");

    private final Agreements agreements;
    private final FrozenDocuments documents;
    private final Signers signers;

    VerifyAgreement(Agreements agreements, FrozenDocuments documents, Signers signers) {
        this.agreements = agreements;
        this.documents = documents;
        this.signers = signers;
    }

    /**
     * @param initials of the student
     * @param partlyOnPaper whether a signature that counts was given on paper
     * @param lastDay of a placement that was broken off
     * @param amends absent for the agreement itself
     */
    record Verification(
            Status state,
            String programme,
            Week week,
            Week lastWeek,
            String initials,
            List<VerifiedVersion> versions,
            List<VerifiedSigner> signers,
            boolean partlyOnPaper,
            @Nullable LocalDate lastDay,
            @Nullable VerifiedAmended amends,
            List<VerifiedAmendment> amendments) {}

    /** What an amendment amends. */
    record VerifiedAmended(String code, int number) {}

    /** An amendment that was frozen; its code leads to its own versions. */
    record VerifiedAmendment(String code, int number, Status state) {}

    record VerifiedVersion(
            int number,
            Instant frozenAt,
            String sha256,
            @Nullable String sealedSha256,
            boolean current) {}

    record VerifiedSigner(Party party, boolean signed) {}

    /** @throws NotFound as well while nothing is frozen: there is no document that could be held */
    @Transactional(readOnly = true)
    Verification verify(String code) {
        Agreement agreement = agreements
                .verifiedBy(asPrinted(code))
                .filter(one -> one.documentVersion() > 0)
                .orElseThrow(NotFound::new);
        int current = agreement.documentVersion();
        Map<String, String> values = documents
                .snapshot(agreement.id(), current)
                .orElseThrow(NotFound::new)
                .values();
        return new Verification(
                agreement.status(),
                agreement.placement().programme(),
                agreement.placement().week(),
                agreement.placement().weeks().last(),
                initials(values.getOrDefault("student.name", "")),
                documents.of(agreement.id()).stream()
                        .map(one -> new VerifiedVersion(
                                one.number(),
                                one.frozenAt(),
                                one.sha256(),
                                one.sealedSha256(),
                                one.number() == current))
                        .toList(),
                signers.of(agreement.id(), current).stream()
                        .map(one -> new VerifiedSigner(one.party(), one.hasSigned()))
                        .toList(),
                agreement.onPaper(),
                agreement.lastDay(),
                amends(agreement),
                agreements.amendmentsOf(agreement.id()).stream()
                        .filter(one -> one.documentVersion() > 0)
                        .map(one -> new VerifiedAmendment(
                                one.verifyCode(),
                                Objects.requireNonNull(one.amendment()).number(),
                                one.status()))
                        .toList());
    }

    private @Nullable VerifiedAmended amends(Agreement agreement) {
        Amendment amendment = agreement.amendment();
        return amendment == null
                ? null
                : new VerifiedAmended(
                        agreements.find(amendment.of()).orElseThrow().verifyCode(), amendment.number());
    }

    /** However it was typed. */
    private static String asPrinted(String code) {
        String plain = BETWEEN.matcher(code).replaceAll("").toUpperCase(Locale.ROOT);
        return plain.length() == 12
                ? plain.substring(0, 4) + "-" + plain.substring(4, 8) + "-" + plain.substring(8)
                : plain;
    }

    private static String initials(String name) {
        return BETWEEN.splitAsStream(name)
                .filter(part -> !part.isEmpty())
                .map(part -> part.substring(0, part.offsetByCodePoints(0, 1)) + ".")
                .collect(Collectors.joining(" "));
    }
}
