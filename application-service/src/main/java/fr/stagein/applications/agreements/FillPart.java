package fr.stagein.applications.agreements;

import fr.stagein.events.AgreementId;
import fr.stagein.events.AgreementState.Party;
import fr.stagein.events.AgreementState.Status;
import fr.stagein.events.EventType;
import fr.stagein.platform.access.Caller;
import fr.stagein.platform.problems.NotFound;
import fr.stagein.platform.problems.Rejection;
import fr.stagein.platform.territory.TerritoryCalendar;
import fr.stagein.territory.Part;
import fr.stagein.territory.WrittenDates;
import java.time.Instant;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** A party fills in its own part, or changes it later: then the school freezes the next document. */
@Component
class FillPart {

    private final Agreements agreements;
    private final Placements placements;
    private final Parts parts;
    private final People people;
    private final AgreementRules rules;
    private final AgreementContents contents;
    private final Signers signers;
    private final SigningTurns turns;
    private final Tutors tutors;
    private final TerritoryCalendar calendar;

    FillPart(
            Agreements agreements,
            Placements placements,
            Parts parts,
            People people,
            AgreementRules rules,
            AgreementContents contents,
            Signers signers,
            SigningTurns turns,
            Tutors tutors,
            TerritoryCalendar calendar) {
        this.agreements = agreements;
        this.placements = placements;
        this.parts = parts;
        this.people = people;
        this.rules = rules;
        this.contents = contents;
        this.signers = signers;
        this.turns = turns;
        this.tutors = tutors;
        this.calendar = calendar;
    }

    /**
     * What somebody wrote.
     *
     * @param revision of the part as it was shown to them
     */
    record Written(Part part, int revision, Map<String, String> values, List<Day> days) {}

    @Transactional
    void fill(Caller caller, AgreementId id, Written written) {
        Agreement agreement = agreements.lock(id).orElseThrow(NotFound::new);
        Set<Party> parties = people.requireParty(caller, agreement.placement());
        if (!People.mayFill(parties, agreement.placement(), written.part())) {
            throw new NotFound();
        }
        fill(agreement, written, !parties.contains(Turns.party(written.part())));
    }

    /** The company, by its link. */
    @Transactional
    void fillByLink(AgreementId id, Written written) {
        Agreement agreement = agreements.lock(id).orElseThrow(NotFound::new);
        fill(agreement, written, false);
    }

    private void fill(Agreement agreement, Written written, boolean bySchool) {
        if (!agreement.isUnderWay()) {
            throw Rejection.conflict(agreement.mayBeAmended() ? "agreement-signed-by-all" : "agreement-over");
        }
        Map<Part, FilledPart> all = parts.of(agreement.id());
        FilledPart before = all.getOrDefault(written.part(), FilledPart.empty(written.part()));
        if (before.revision() != written.revision()) {
            throw Rejection.conflict("agreement-part-moved-on");
        }
        Placement placement = agreement.placement();
        var check = new PartCheck(rules.of(placement), written.part(), written.values(), written.days());
        check.requireGood();
        if (!AgreementRules.isInWeek(placement, rules.of(placement), check.days())) {
            throw Rejection.field("days", "agreement-day-outside", placement.weeks());
        }
        List<LocalDate> elsewhere = placements.elsewhere(placement, check.days());
        if (!elsewhere.isEmpty()) {
            throw Rejection.field(
                    "days",
                    "agreement-day-elsewhere",
                    WrittenDates.dayOfWeek(elsewhere.getFirst(), LocaleContextHolder.getLocale()));
        }
        Instant now = calendar.now();
        var filled = new FilledPart(written.part(), before.revision() + 1, check.values(), check.days(), bySchool);
        parts.save(agreement.id(), filled, now);
        all.put(written.part(), filled);
        if (written.part() == Part.COMPANY && rules.countsTutors(placement)) {
            tutors.keep(agreement, filled.values());
        }
        publish(agreement, all, written.part(), now);
    }

    /**
     * Only what others see of it: whose turn it is, and whether there is something to freeze anew. An amendment that changes
     * nothing yet waits for who has just looked at it.
     */
    private void publish(Agreement agreement, Map<Part, FilledPart> all, Part filled, Instant now) {
        boolean minor =
                rules.isMinor(people.familyOf(agreement.placement().studentId()).orElse(null), all);
        Set<Part> incomplete = EnumSet.noneOf(Part.class);
        incomplete.addAll(rules.incomplete(agreement.placement(), all, minor));
        boolean changed = !contents.changes(agreement, all).isEmpty();
        boolean differs = agreement.status() == Status.FROZEN && changed;
        Agreement next = agreement.filled(
                differs,
                agreement.status() == Status.DRAFT
                        ? Turns.ofDraft(agreement.isAmendment() && !changed ? Set.of(filled) : incomplete)
                        : turns.of(
                                agreement,
                                signers.of(agreement.id(), agreement.documentVersion()),
                                differs,
                                incomplete),
                now);
        if (!next.turns().equals(agreement.turns()) || next.changedSinceFreeze() != agreement.changedSinceFreeze()) {
            agreements.save(
                    next,
                    next.status() == Status.SIGNED ? EventType.AGREEMENT_COMPLETED : EventType.AGREEMENT_PART_FILLED);
        }
    }
}
