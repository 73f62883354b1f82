package fr.stagein.applications.agreements;

import fr.stagein.events.AgreementState.Party;
import fr.stagein.events.AgreementState.Task;
import fr.stagein.events.AgreementState.Turn;
import fr.stagein.territory.Part;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** Whose turn it is. */
final class Turns {

    private static final Turn FREEZE = new Turn(Party.SCHOOL, Task.FREEZE);

    private Turns() {}

    /** While it is a draft: of those whose part lacks something, or of the school, to freeze it. */
    static List<Turn> ofDraft(Collection<Part> incomplete) {
        return incomplete.isEmpty()
                ? List.of(FREEZE)
                : incomplete.stream()
                        .map(part -> new Turn(party(part), Task.FILL))
                        .toList();
    }

    /**
     * While it is being signed; empty once all who must have signed.
     *
     * @param corrected whether a part was changed since: the school freezes the next document
     */
    static List<Turn> ofSigners(List<Signer> signers, boolean corrected, Collection<Part> incomplete) {
        List<Turn> turns = new ArrayList<>();
        incomplete.forEach(part -> turns.add(new Turn(party(part), Task.FILL)));
        if (corrected && incomplete.isEmpty()) {
            turns.add(FREEZE);
        }
        Set<Party> next = new LinkedHashSet<>();
        missing(signers).stream().filter(one -> mayNow(signers, one)).forEach(one -> next.add(one.party()));
        next.forEach(party -> turns.add(new Turn(party, Task.SIGN)));
        return turns;
    }

    /** Whether all who come before have signed. */
    static boolean mayNow(List<Signer> signers, Signer one) {
        return !one.hasSigned() && missing(signers).stream().noneMatch(other -> other.position() < one.position());
    }

    static boolean isComplete(List<Signer> signers) {
        return missing(signers).isEmpty();
    }

    /** Those without whom it does not hold. Of several guardians one is enough, unless the school wants all. */
    private static List<Signer> missing(List<Signer> signers) {
        boolean guardianSigned = signers.stream().anyMatch(one -> one.party() == Party.GUARDIAN && one.hasSigned());
        return signers.stream()
                .filter(one -> one.required() && !one.hasSigned())
                .filter(one -> one.party() != Party.GUARDIAN || one.besidesOthers() || !guardianSigned)
                .toList();
    }

    static Party party(Part part) {
        return switch (part) {
            case STUDENT -> Party.STUDENT;
            case GUARDIAN -> Party.GUARDIAN;
            case COMPANY -> Party.COMPANY;
            case SCHOOL -> Party.SCHOOL;
        };
    }
}
