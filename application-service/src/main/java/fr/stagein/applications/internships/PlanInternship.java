package fr.stagein.applications.internships;

import fr.stagein.applications.agreements.AgreedPlacement;
import fr.stagein.applications.agreements.AgreedPlacements;
import fr.stagein.applications.agreements.AgreementListener;
import fr.stagein.events.AgreementId;
import fr.stagein.events.EventType;
import fr.stagein.platform.queue.OneByOne;
import fr.stagein.platform.queue.OneByOne.Done;
import fr.stagein.platform.territory.TerritoryCalendar;
import java.time.LocalDate;
import java.util.List;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Makes the half days of an internship from its agreement, and follows what becomes of that. */
@Component
class PlanInternship implements AgreementListener {

    private static final int BATCH = 100;

    private final Internships internships;
    private final AgreedPlacements placements;
    private final TerritoryCalendar calendar;
    private final OneByOne oneByOne;

    PlanInternship(
            Internships internships, AgreedPlacements placements, TerritoryCalendar calendar, OneByOne oneByOne) {
        this.internships = internships;
        this.placements = placements;
        this.calendar = calendar;
        this.oneByOne = oneByOne;
    }

    @Override
    @Transactional(propagation = Propagation.MANDATORY)
    public void sealed(AgreementId agreement) {
        plan(agreement);
    }

    /** An amendment changes nothing of what is attested already. */
    @Override
    @Transactional(propagation = Propagation.MANDATORY)
    public void amended(AgreementId agreement) {
        AgreedPlacement agreed = placements.of(agreement).orElse(null);
        Internship before = internships.lock(agreement).orElse(null);
        if (agreed == null || before == null || before.attested()) {
            return;
        }
        Internship next = before.replanned(halfDays(agreed));
        if (!next.hasSameDays(before)) {
            internships.save(next, EventType.INTERNSHIP_PLANNED);
        }
    }

    @Override
    @Transactional(propagation = Propagation.MANDATORY)
    public void brokenOff(AgreementId agreement, LocalDate lastDay) {
        plan(agreement);
        internships.lock(agreement).filter(one -> !one.attested()).ifPresent(before -> {
            Internship next = before.brokenOff(lastDay);
            if (!next.hasSameDays(before)) {
                internships.save(next, EventType.INTERNSHIP_PLANNED);
            }
        });
    }

    /** Some of those that are signed and have none yet: from before, or while there is no key for the seal. */
    @Transactional
    Done catchUp() {
        return oneByOne.each(internships.missing(BATCH), this::plan);
    }

    private void plan(AgreementId agreement) {
        placements
                .of(agreement)
                .filter(agreed -> !agreed.days().isEmpty())
                .ifPresent(agreed -> internships.add(Internship.planned(agreed, halfDays(agreed))));
    }

    private List<HalfDay> halfDays(AgreedPlacement agreed) {
        return HalfDay.of(agreed.days(), calendar::isPublicHoliday);
    }
}
