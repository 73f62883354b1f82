package fr.stagein.applications.internships;

import fr.stagein.applications.agreements.AgreedPlacements;
import fr.stagein.applications.agreements.People;
import fr.stagein.applications.internships.Alarm.Kind;
import fr.stagein.events.AgreementId;
import fr.stagein.events.AgreementState.Party;
import fr.stagein.events.EventType;
import fr.stagein.platform.access.Caller;
import fr.stagein.platform.problems.NotFound;
import fr.stagein.platform.problems.Rejection;
import fr.stagein.platform.territory.TerritoryCalendar;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** The student says that something is wrong, or the company tells of an accident. The same alarm twice is one. */
@Component
class RaiseAlarm {

    private final Internships internships;
    private final Alarms alarms;
    private final AgreedPlacements placements;
    private final People people;
    private final TerritoryCalendar calendar;

    RaiseAlarm(
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

    /** @param kind any but an accident as the company tells it */
    @Transactional
    void raise(Caller student, AgreementId id, AlarmId alarm, Kind kind, @Nullable String words) {
        require(student, id, Party.STUDENT);
        if (kind == Kind.ACCIDENT) {
            throw Rejection.field("kind", "internship-alarm-kind");
        }
        add(id, alarm, kind, Side.STUDENT, words);
    }

    @Transactional
    void tellOfAccident(Caller member, AgreementId id, AlarmId alarm, @Nullable String words) {
        require(member, id, Party.COMPANY);
        add(id, alarm, Kind.ACCIDENT, Side.COMPANY, words);
    }

    @Transactional(propagation = Propagation.MANDATORY)
    public void tellOfAccidentByLink(AgreementId id, AlarmId alarm, @Nullable String words) {
        add(id, alarm, Kind.ACCIDENT, Side.COMPANY, words);
    }

    private void require(Caller caller, AgreementId id, Party party) {
        Set<Party> parties = people.partiesOf(caller, placements.of(id).orElseThrow(NotFound::new));
        if (!parties.contains(party)) {
            throw new NotFound();
        }
    }

    private void add(AgreementId id, AlarmId alarm, Kind kind, Side side, @Nullable String words) {
        Internship internship = internships.lock(id).orElseThrow(NotFound::new);
        if (!internship.takesAlarms(calendar.today())) {
            throw Rejection.conflict("internship-alarm-not-now");
        }
        if (alarms.add(Alarm.raised(alarm, id, kind, side, words, calendar.now()))) {
            internships.save(
                    internship.alarm(true),
                    side == Side.STUDENT ? EventType.INTERNSHIP_ALARM_RAISED : EventType.INTERNSHIP_ACCIDENT_TOLD);
        } else if (alarms.find(alarm).filter(one -> one.internship().equals(id)).isEmpty()) {
            throw new NotFound();
        }
    }
}
