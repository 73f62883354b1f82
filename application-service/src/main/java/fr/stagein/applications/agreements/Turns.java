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
import java.util.UUID;

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
        return ofSigners(signers, corrected, incomplete, Waiting.NONE);
    }

    /**
     * Signatures on paper that wait to be confirmed.
     *
     * @param signers ids of whose they are
     * @param confirmers who can confirm them
     */
    record Waiting(Set<UUID> signers, List<Party> confirmers) {
        static final Waiting NONE = new Waiting(Set.of(), List.of());

        Waiting {
            signers = Set.copyOf(signers);
            confirmers = List.copyOf(confirmers);
        }
    }

    /** The same; of who has signed on paper nothing more is asked while it waits to be confirmed. */
    static List<Turn> ofSigners(List<Signer> signers, boolean corrected, Collection<Part> incomplete, Waiting waiting) {
        List<Turn> turns = new ArrayList<>();
        incomplete.forEach(part -> turns.add(new Turn(party(part), Task.FILL)));
        if (corrected && incomplete.isEmpty()) {
            turns.add(FREEZE);
        }
        Set<Party> next = new LinkedHashSet<>();
        List<Signer> missing = missing(signers);
        missing.stream()
                .filter(one -> !waiting.signers().contains(one.id()) && mayNow(signers, one))
                .forEach(one -> next.add(one.party()));
        next.forEach(party -> turns.add(new Turn(party, Task.SIGN)));
        if (missing.stream().anyMatch(one -> waiting.signers().contains(one.id()))) {
            waiting.confirmers().forEach(party -> turns.add(new Turn(party, Task.CONFIRM)));
        }
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
