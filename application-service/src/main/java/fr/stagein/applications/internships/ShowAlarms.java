package fr.stagein.applications.internships;

import fr.stagein.applications.agreements.AgreedPlacement;
import fr.stagein.applications.agreements.AgreedPlacements;
import fr.stagein.applications.agreements.People;
import fr.stagein.applications.internships.InternshipViews.AlarmView;
import fr.stagein.applications.internships.Readings.ReaderRole;
import fr.stagein.applications.internships.Readings.What;
import fr.stagein.applications.readings.FileReadings;
import fr.stagein.events.AgreementId;
import fr.stagein.events.AgreementState.Party;
import fr.stagein.events.Role;
import fr.stagein.events.SchoolId;
import fr.stagein.platform.access.Caller;
import fr.stagein.platform.access.Relation;
import fr.stagein.platform.problems.NotFound;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The alarms for the school and the operator: lists without words, and one with them, whose reading is noted. */
@Component
class ShowAlarms {

    private final Alarms alarms;
    private final AgreedPlacements placements;
    private final People people;
    private final Relation<SchoolId> schools;
    private final Readings readings;

    ShowAlarms(
            Alarms alarms, AgreedPlacements placements, People people, Relation<SchoolId> schools, Readings readings) {
        this.alarms = alarms;
        this.placements = placements;
        this.people = people;
        this.schools = schools;
        this.readings = readings;
    }

    /** @param studentName absent for the operator */
    record AlarmRow(
            AlarmView alarm,
            String schoolName,
            String companyName,
            @Nullable String studentName) {}

    /**
     * One with its words.
     *
     * @param schoolPhone for the operator, who calls the school where nobody takes it on
     * @param settlement what was done; absent while it is open
     */
    record AlarmDetail(
            AlarmRow row, @Nullable String words, @Nullable String settlement, String schoolPhone, boolean mayHandle) {}

    @Transactional(readOnly = true)
    List<AlarmRow> ofSchool(Caller staff, SchoolId school) {
        schools.require(staff, school);
        return rows(alarms.ofSchool(school), true);
    }

    @Transactional(readOnly = true)
    List<AlarmRow> all() {
        return rows(alarms.all(), false);
    }

    @Transactional
    AlarmDetail read(Caller reader, AlarmId id) {
        Alarm alarm = alarms.find(id).orElseThrow(NotFound::new);
        AgreedPlacement agreed = placements.of(alarm.internship()).orElseThrow(NotFound::new);
        boolean staff = people.partiesOf(reader, agreed).contains(Party.SCHOOL);
        if (!staff && !reader.has(Role.OPERATOR)) {
            throw new NotFound();
        }
        readings.add(
                alarm.internship(),
                reader.accountId().value(),
                staff ? (reader.has(Role.PRINCIPAL) ? ReaderRole.PRINCIPAL : ReaderRole.TEACHER) : ReaderRole.OPERATOR,
                FileReadings.nameOf(reader),
                What.ALARM);
        return new AlarmDetail(
                row(alarm, agreed, staff), alarm.words(), alarm.settlement(), agreed.value("school.phone"), staff);
    }

    private List<AlarmRow> rows(List<Alarm> found, boolean named) {
        Map<AgreementId, AgreedPlacement> agreed =
                placements.all(found.stream().map(Alarm::internship).distinct().toList());
        return found.stream()
                .map(alarm -> row(alarm, agreed.get(alarm.internship()), named))
                .toList();
    }

    private static AlarmRow row(Alarm alarm, @Nullable AgreedPlacement agreed, boolean named) {
        return new AlarmRow(
                AlarmView.of(alarm),
                agreed == null ? "" : agreed.value("school.name"),
                agreed == null ? "" : agreed.value("company.name"),
                named && agreed != null ? agreed.value("student.name") : null);
    }
}
