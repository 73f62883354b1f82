package fr.stagein.applications.agreements;

import fr.stagein.applications.agreements.Placements.Known;
import fr.stagein.applications.placement.PlacementListener;
import fr.stagein.events.AgreementId;
import fr.stagein.events.AgreementState.Party;
import fr.stagein.events.AgreementState.Status;
import fr.stagein.events.Week;
import fr.stagein.platform.queue.OneByOne;
import fr.stagein.platform.queue.OneByOne.Done;
import fr.stagein.platform.territory.TerritoryCalendar;
import fr.stagein.territory.Part;
import fr.stagein.territory.Programme;
import java.time.Instant;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Each placement has its draft, in the transaction that records it; a placement that is given back ends what was drafted. */
@Component
class DraftAgreement implements PlacementListener {

    private static final int BATCH = 100;

    private final Placements placements;
    private final Agreements agreements;
    private final Parts parts;
    private final People people;
    private final AgreementRules rules;
    private final EndAgreement end;
    private final AgreedPlacements agreed;
    private final TerritoryCalendar calendar;
    private final OneByOne oneByOne;

    DraftAgreement(
            Placements placements,
            Agreements agreements,
            Parts parts,
            People people,
            AgreementRules rules,
            EndAgreement end,
            AgreedPlacements agreed,
            TerritoryCalendar calendar,
            OneByOne oneByOne) {
        this.placements = placements;
        this.agreements = agreements;
        this.parts = parts;
        this.people = people;
        this.rules = rules;
        this.end = end;
        this.agreed = agreed;
        this.calendar = calendar;
        this.oneByOne = oneByOne;
    }

    @Override
    @Transactional
    public void placed(UUID placement) {
        placements.find(placement).ifPresent(this::draft);
    }

    /** What all have signed stays, broken off as of today; a placement whose days are over has taken place. */
    @Override
    @Transactional
    public void released(UUID placement) {
        Agreement agreement = agreements.lockOfPlacement(placement).orElse(null);
        if (agreement == null) {
            return;
        }
        if (agreement.mayBecome(Status.WITHDRAWN)) {
            end.end(agreement, Status.WITHDRAWN, Party.SCHOOL, "", null);
        } else if (agreement.mayBecome(Status.BROKEN_OFF)) {
            AgreedDates.of(agreed, agreement.id())
                    .flatMap(dates -> dates.lastIfLeft(calendar.today()))
                    .ifPresent(lastDay -> end.breakOff(agreement, lastDay, Party.SCHOOL, "", null));
        }
    }

    /** Drafts some of those that have none, such as those from before there were agreements. */
    @Transactional
    Done catchUp() {
        List<UUID> without = placements.withoutAgreement(Week.containing(calendar.today()), BATCH);
        return oneByOne.each(without, this::placed);
    }

    /** A placement whose programme has no file waits for it: to have a place matters more than its paper. */
    private void draft(Known known) {
        Placement placement = known.placement();
        Programme programme = rules.find(placement.programme()).orElse(null);
        if (programme == null) {
            return;
        }
        Map<Part, FilledPart> first = new EnumMap<>(Part.class);
        first.put(
                Part.COMPANY,
                new FilledPart(Part.COMPANY, 0, only(programme, Part.COMPANY, known.company()), known.days(), false));
        first.put(
                Part.SCHOOL,
                new FilledPart(Part.SCHOOL, 0, only(programme, Part.SCHOOL, known.school()), List.of(), false));
        boolean minor = rules.isMinor(people.familyOf(placement.studentId()).orElse(null), first);
        Instant now = calendar.now();
        var draft = Agreement.drafted(
                new AgreementId(UUID.randomUUID()),
                placement,
                Turns.ofDraft(rules.incomplete(placement, first, minor)),
                VerifyCodes.next(),
                now);
        if (agreements.add(draft, now)) {
            first.values().forEach(part -> parts.save(draft.id(), part, now));
        }
    }

    private static Map<String, String> only(Programme programme, Part part, Map<String, String> known) {
        Map<String, String> asked = new HashMap<>(known);
        asked.keySet()
                .removeIf(id -> programme
                        .field(id)
                        .filter(field -> field.part() == part)
                        .isEmpty());
        return asked;
    }
}
