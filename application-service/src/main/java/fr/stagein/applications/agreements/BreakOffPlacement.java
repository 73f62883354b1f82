package fr.stagein.applications.agreements;

import fr.stagein.applications.placement.GiveBackPlace;
import fr.stagein.events.AgreementId;
import fr.stagein.events.AgreementState.Party;
import fr.stagein.events.AgreementState.Status;
import fr.stagein.platform.access.Caller;
import fr.stagein.platform.problems.NotFound;
import fr.stagein.platform.problems.Rejection;
import fr.stagein.territory.WrittenDates;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * School, company or family say that a placement ends before its time: on a day, for a reason. If nothing of it took place,
 * the place is given back; what has begun was this student's, and nobody else takes the rest of the days.
 */
@Component
class BreakOffPlacement {

    private final Agreements agreements;
    private final AgreedPlacements agreed;
    private final People people;
    private final EndAgreement end;
    private final GiveBackPlace giveBack;
    private final AgreementRules rules;
    private final Parts parts;

    BreakOffPlacement(
            Agreements agreements,
            AgreedPlacements agreed,
            People people,
            EndAgreement end,
            GiveBackPlace giveBack,
            AgreementRules rules,
            Parts parts) {
        this.agreements = agreements;
        this.agreed = agreed;
        this.people = people;
        this.end = end;
        this.giveBack = giveBack;
        this.rules = rules;
        this.parts = parts;
    }

    /** @param lastDay on which the student is there; the day before the first agreed one if never */
    @Transactional
    void breakOff(Caller caller, AgreementId id, LocalDate lastDay, String reason) {
        Agreement found = agreements.find(id).orElseThrow(NotFound::new);
        Placement placement = found.placement();
        Party by = mayBreakOff(people.requireParty(caller, placement), found).orElseThrow(NotFound::new);
        giveBack.lock(placement.studentId(), placement.id());
        Agreement agreement = agreements.lock(id).orElseThrow(NotFound::new);
        if (!agreement.mayBecome(Status.BROKEN_OFF)) {
            throw Rejection.conflict("agreement-not-to-break-off");
        }
        AgreedDates dates = AgreedDates.of(agreed, id).orElseThrow(NotFound::new);
        if (!dates.mayEnd(lastDay)) {
            throw Rejection.field(
                    "lastDay",
                    "agreement-last-day-outside",
                    WrittenDates.dayOfWeek(dates.never(), LocaleContextHolder.getLocale()),
                    WrittenDates.dayOfWeek(dates.last(), LocaleContextHolder.getLocale()));
        }
        end.breakOff(agreement, lastDay, by, SignAgreement.nameOf(caller), reason.strip());
        if (lastDay.isBefore(dates.first())) {
            giveBack.giveBack(placement.id());
        }
    }

    /** As which of these parties somebody may: guardians for a minor, an adult student alone. */
    Optional<Party> mayBreakOff(Set<Party> parties, Agreement agreement) {
        Set<Party> may = EnumSet.of(Party.SCHOOL, Party.COMPANY, Party.GUARDIAN);
        People.Family family =
                people.familyOf(agreement.placement().studentId()).orElse(null);
        if (!rules.isMinor(family, parts.of(agreement.id()))) {
            may = EnumSet.of(Party.SCHOOL, Party.COMPANY, Party.STUDENT);
        }
        return may.stream().filter(parties::contains).findFirst();
    }
}
