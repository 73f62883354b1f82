package fr.stagein.applications.internships;

import fr.stagein.applications.agreements.AgreedPlacements;
import fr.stagein.applications.agreements.People;
import fr.stagein.events.AgreementState.Party;
import fr.stagein.events.EventType;
import fr.stagein.platform.access.Caller;
import fr.stagein.platform.problems.NotFound;
import fr.stagein.platform.territory.TerritoryCalendar;
import java.util.function.UnaryOperator;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Somebody of the school's staff takes an alarm on, and closes it with what was done. Twice changes nothing. */
@Component
class HandleAlarm {

    private final Internships internships;
    private final Alarms alarms;
    private final AgreedPlacements placements;
    private final People people;
    private final TerritoryCalendar calendar;

    HandleAlarm(
            Internships internships,
            Alarms alarms,
            AgreedPlacements placements,
            People people,
            TerritoryCalendar calendar) {
        this.internships = internships;
        this.alarms = alarms;
        this.placements = placements;
        this.people = people;
        this.calendar = calendar;
    }

    @Transactional
    void take(Caller staff, AlarmId id) {
        change(staff, id, alarm -> alarm.taken(staff.accountId().value(), nameOf(staff), calendar.now()));
    }

    /** @param done what was done */
    @Transactional
    void close(Caller staff, AlarmId id, String done) {
        change(staff, id, alarm -> alarm.closed(staff.accountId().value(), nameOf(staff), done, calendar.now()));
    }

    private void change(Caller staff, AlarmId id, UnaryOperator<Alarm> step) {
        Alarm found = alarms.find(id).orElseThrow(NotFound::new);
        Internship internship = internships.lock(found.internship()).orElseThrow(NotFound::new);
        requireStaff(staff, internship);
        // Somebody may have been quicker: it is read again under the lock.
        Alarm before = alarms.find(id).orElseThrow(NotFound::new);
        Alarm next = step.apply(before);
        if (!next.equals(before)) {
            alarms.save(next);
            internships.save(internship.alarm(alarms.anyOpen(internship.id())), EventType.INTERNSHIP_ALARM_HANDLED);
        }
    }

    private void requireStaff(Caller caller, Internship internship) {
        if (!people.partiesOf(caller, placements.of(internship.id()).orElseThrow(NotFound::new))
                .contains(Party.SCHOOL)) {
            throw new NotFound();
        }
    }

    private static String nameOf(Caller caller) {
        return (caller.firstName() + " " + caller.familyName()).strip();
    }
}
