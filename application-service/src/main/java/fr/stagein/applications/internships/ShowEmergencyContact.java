package fr.stagein.applications.internships;

import fr.stagein.applications.agreements.AgreedPlacement;
import fr.stagein.applications.agreements.AgreedPlacements;
import fr.stagein.applications.agreements.People;
import fr.stagein.applications.internships.InternshipViews.EmergencyContact;
import fr.stagein.applications.internships.Readings.ReaderRole;
import fr.stagein.applications.internships.Readings.What;
import fr.stagein.applications.readings.FileReadings;
import fr.stagein.events.AgreementId;
import fr.stagein.events.AgreementState.Party;
import fr.stagein.events.Role;
import fr.stagein.platform.access.Caller;
import fr.stagein.platform.problems.NotFound;
import fr.stagein.platform.problems.Rejection;
import fr.stagein.platform.territory.TerritoryCalendar;
import java.util.Set;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Tells the company and the school whom to call, during the internship alone, and notes who read it. */
@Component
class ShowEmergencyContact {

    private final Internships internships;
    private final AgreedPlacements placements;
    private final People people;
    private final Readings readings;
    private final TerritoryCalendar calendar;

    ShowEmergencyContact(
            Internships internships,
            AgreedPlacements placements,
            People people,
            Readings readings,
            TerritoryCalendar calendar) {
        this.internships = internships;
        this.placements = placements;
        this.people = people;
        this.readings = readings;
        this.calendar = calendar;
    }

    @Transactional
    EmergencyContact show(Caller reader, AgreementId id) {
        AgreedPlacement agreed = placements.of(id).orElseThrow(NotFound::new);
        Set<Party> parties = people.requireParty(reader, agreed);
        boolean staff = parties.contains(Party.SCHOOL);
        if (!staff && !parties.contains(Party.COMPANY)) {
            throw new NotFound();
        }
        requireUnderWay(id);
        ReaderRole school = reader.has(Role.PRINCIPAL) ? ReaderRole.PRINCIPAL : ReaderRole.TEACHER;
        readings.add(
                id,
                reader.accountId().value(),
                staff ? school : ReaderRole.COMPANY,
                FileReadings.nameOf(reader),
                What.EMERGENCY_CONTACT);
        return contact(agreed);
    }

    /** @param link of somebody without an account */
    @Transactional(propagation = Propagation.MANDATORY)
    public EmergencyContact showByLink(AgreementId id, String link) {
        AgreedPlacement agreed = placements.of(id).orElseThrow(NotFound::new);
        requireUnderWay(id);
        readings.add(id, link, ReaderRole.COMPANY, null, What.EMERGENCY_CONTACT);
        return contact(agreed);
    }

    private void requireUnderWay(AgreementId id) {
        Internship internship = internships.find(id).orElseThrow(NotFound::new);
        if (!internship.isUnderWay(calendar.today())) {
            throw Rejection.conflict("internship-contact-not-now");
        }
    }

    /** Who the family named, else the first guardian. */
    private static EmergencyContact contact(AgreedPlacement agreed) {
        return agreed.value("emergency.phone").isEmpty()
                ? new EmergencyContact(agreed.value("guardian.1.name"), agreed.value("guardian.1.phone"))
                : new EmergencyContact(agreed.value("emergency.name"), agreed.value("emergency.phone"));
    }
}
