package fr.stagein.applications.agreements;

import fr.stagein.applications.agreements.Turns.Waiting;
import fr.stagein.events.AgreementState.Party;
import fr.stagein.events.AgreementState.Turn;
import fr.stagein.territory.Part;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** Whose turn it is while a document is being signed, with what waits on paper. The caller holds the agreement's lock. */
@Component
class SigningTurns {

    private final Parts parts;
    private final Scans scans;
    private final People people;
    private final PaperRules paper;
    private final AgreementRules rules;

    SigningTurns(Parts parts, Scans scans, People people, PaperRules paper, AgreementRules rules) {
        this.parts = parts;
        this.scans = scans;
        this.people = people;
        this.paper = paper;
        this.rules = rules;
    }

    /** @param signers of the newest document */
    List<Turn> of(Agreement agreement, List<Signer> signers) {
        return of(agreement, signers, agreement.changedSinceFreeze(), incomplete(agreement));
    }

    /** @param corrected whether a part was changed since the newest document */
    List<Turn> of(Agreement agreement, List<Signer> signers, boolean corrected, Collection<Part> incomplete) {
        Set<UUID> waiting = new HashSet<>();
        Set<Party> next = new LinkedHashSet<>();
        for (Scan scan : scans.waiting(agreement.id())) {
            waiting.addAll(scan.signers());
            next.addAll(scan.attested() == null ? List.of(Party.SCHOOL) : paper.confirmers(agreement.placement()));
        }
        return Turns.ofSigners(
                signers,
                corrected,
                incomplete,
                waiting.isEmpty() ? Waiting.NONE : new Waiting(waiting, List.copyOf(next)));
    }

    private Set<Part> incomplete(Agreement agreement) {
        if (!agreement.changedSinceFreeze()) {
            return Set.of();
        }
        Map<Part, FilledPart> all = parts.of(agreement.id());
        boolean minor =
                rules.isMinor(people.familyOf(agreement.placement().studentId()).orElse(null), all);
        return Set.copyOf(rules.incomplete(agreement.placement(), all, minor));
    }
}
