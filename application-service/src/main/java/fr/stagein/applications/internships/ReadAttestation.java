package fr.stagein.applications.internships;

import fr.stagein.applications.agreements.AgreedPlacement;
import fr.stagein.applications.agreements.AgreedPlacements;
import fr.stagein.applications.agreements.People;
import fr.stagein.applications.internships.Attestations.Attestation;
import fr.stagein.events.AgreementId;
import fr.stagein.events.Week;
import fr.stagein.platform.access.Caller;
import fr.stagein.platform.problems.NotFound;
import java.time.Instant;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The sealed file for the parties, and what anybody learns who holds it with its code: never a name. */
@Component
class ReadAttestation {

    private static final Pattern BETWEEN = Pattern.compile("[\\s-]");

    private final Attestations attestations;
    private final Internships internships;
    private final AgreedPlacements placements;
    private final People people;

    ReadAttestation(Attestations attestations, Internships internships, AgreedPlacements placements, People people) {
        this.attestations = attestations;
        this.internships = internships;
        this.placements = placements;
        this.people = people;
    }

    /** @param initials of the student */
    record AttestationVerification(
            String programme, Week week, Week lastWeek, String initials, String sha256, Instant madeAt) {}

    @Transactional(readOnly = true)
    byte[] file(Caller caller, AgreementId id) {
        AgreedPlacement agreed = placements.of(id).orElseThrow(NotFound::new);
        people.requireParty(caller, agreed);
        return attestations.file(id).orElseThrow(NotFound::new);
    }

    /** @throws NotFound for a code that is on no attestation */
    @Transactional(readOnly = true)
    AttestationVerification verify(String code) {
        Attestation attestation =
                attestations.verifiedBy(VerifyCodes.asPrinted(code)).orElseThrow(NotFound::new);
        Internship internship = internships.find(attestation.internship()).orElseThrow(NotFound::new);
        return new AttestationVerification(
                internship.programme(),
                internship.week(),
                Week.containing(internship.lastDay()),
                initials(attestation.content().values().getOrDefault("student.name", "")),
                attestation.sha256(),
                attestation.madeAt());
    }

    private static String initials(String name) {
        return BETWEEN.splitAsStream(name)
                .filter(part -> !part.isEmpty())
                .map(part -> part.substring(0, part.offsetByCodePoints(0, 1)) + ".")
                .collect(Collectors.joining(" "));
    }
}
