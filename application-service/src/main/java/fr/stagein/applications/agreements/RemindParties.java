package fr.stagein.applications.agreements;

import fr.stagein.events.AgreementId;
import fr.stagein.events.EventType;
import fr.stagein.platform.access.Caller;
import fr.stagein.platform.problems.NotFound;
import fr.stagein.platform.territory.TerritoryCalendar;
import java.util.Comparator;
import java.util.List;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The school has those reminded whose turn it is, each agreement at most once a day. */
@Component
class RemindParties {

    private final Agreements agreements;
    private final People people;
    private final TerritoryCalendar calendar;

    RemindParties(Agreements agreements, People people, TerritoryCalendar calendar) {
        this.agreements = agreements;
        this.people = people;
        this.calendar = calendar;
    }

    /** @return how many are reminded now; the others were today already, or are nobody's turn */
    @Transactional
    int remind(Caller staff, List<AgreementId> ids) {
        int reminded = 0;
        for (AgreementId id : ids.stream()
                .distinct()
                .sorted(Comparator.comparing(AgreementId::value))
                .toList()) {
            Agreement agreement = agreements.lock(id).orElseThrow(NotFound::new);
            people.requireStaff(staff, agreement.placement());
            if (!agreement.turns().isEmpty() && agreements.remindedOn(id, calendar.today())) {
                agreements.save(agreement.reminded(), EventType.AGREEMENT_REMINDER_DUE);
                reminded++;
            }
        }
        return reminded;
    }
}
