package fr.stagein.applications.internships;

import fr.stagein.applications.agreements.AgreedPlacement;
import fr.stagein.applications.agreements.AgreedPlacements;
import fr.stagein.applications.agreements.People;
import fr.stagein.applications.internships.Attestations.Attestation;
import fr.stagein.applications.internships.InternshipViews.AlarmView;
import fr.stagein.applications.internships.InternshipViews.AttestationView;
import fr.stagein.applications.internships.InternshipViews.HalfDayView;
import fr.stagein.applications.internships.InternshipViews.InternshipView;
import fr.stagein.events.AgreementId;
import fr.stagein.events.AgreementState.Party;
import fr.stagein.events.Week;
import fr.stagein.platform.access.Caller;
import fr.stagein.platform.problems.NotFound;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Shows a party its internship. The company learns nothing of what the student says is wrong. */
@Component
class ShowInternship {

    private final Internships internships;
    private final Sayings sayings;
    private final Alarms alarms;
    private final Attestations attestations;
    private final AgreedPlacements placements;
    private final People people;
    private final Today today;

    ShowInternship(
            Internships internships,
            Sayings sayings,
            Alarms alarms,
            Attestations attestations,
            AgreedPlacements placements,
            People people,
            Today today) {
        this.internships = internships;
        this.sayings = sayings;
        this.alarms = alarms;
        this.attestations = attestations;
        this.placements = placements;
        this.people = people;
        this.today = today;
    }

    @Transactional(readOnly = true)
    InternshipView show(Caller caller, AgreementId id) {
        AgreedPlacement agreed = placements.of(id).orElseThrow(NotFound::new);
        return show(agreed, people.requireParty(caller, agreed));
    }

    /** In the transaction under way, to who is these parties. */
    InternshipView show(AgreedPlacement agreed, Set<Party> parties) {
        Internship internship = internships.find(agreed.agreement()).orElseThrow(NotFound::new);
        boolean company = parties.contains(Party.COMPANY);
        boolean school = parties.contains(Party.SCHOOL);
        boolean takesAlarms = internship.takesAlarms(today.day());
        return new InternshipView(
                internship.id(),
                parties.iterator().next(),
                internship.student(),
                agreed.value("student.name"),
                agreed.value("company.name"),
                agreed.value("workplace.address"),
                agreed.value("tutor.name"),
                agreed.value("school.name"),
                internship.programme(),
                internship.week(),
                Week.containing(internship.lastDay()),
                internship.firstDay(),
                internship.lastDay(),
                today.day(),
                halfDays(internship.halfDays(), today.day()),
                company || school ? sayings.of(internship.id()) : List.of(),
                alarms.of(internship.id()).stream()
                        .filter(alarm -> school || alarm.side() == sideOf(parties))
                        .map(AlarmView::of)
                        .toList(),
                (company || school) && !internship.attested(),
                parties.contains(Party.STUDENT) && takesAlarms,
                company && takesAlarms,
                (company || school) && internship.isUnderWay(today.day()),
                (company || school)
                        && !internship.attested()
                        && internship.isSaidWhole()
                        && internship.isOver(today.time()),
                attestations.find(internship.id()).map(ShowInternship::view).orElse(null));
    }

    private static @Nullable Side sideOf(Set<Party> parties) {
        if (parties.contains(Party.STUDENT)) {
            return Side.STUDENT;
        }
        return parties.contains(Party.COMPANY) ? Side.COMPANY : null;
    }

    private static AttestationView view(Attestation attestation) {
        return new AttestationView(attestation.verifyCode(), attestation.sha256(), attestation.madeAt());
    }

    private static List<HalfDayView> halfDays(List<HalfDay> halves, LocalDate today) {
        return halves.stream()
                .map(half -> new HalfDayView(
                        half.day(),
                        half.half(),
                        half.start(),
                        half.end(),
                        half.presence(),
                        !half.day().isAfter(today)))
                .toList();
    }
}
