package fr.stagein.schools.desk;

import fr.stagein.events.EventType;
import fr.stagein.events.OfferId;
import fr.stagein.events.SchoolId;
import fr.stagein.events.StudentId;
import fr.stagein.platform.access.Caller;
import fr.stagein.platform.problems.Rejection;
import fr.stagein.platform.territory.TerritoryCalendar;
import fr.stagein.schools.access.StaffMembership;
import fr.stagein.schools.desk.Guidances.Guidance;
import fr.stagein.schools.desk.Offers.KnownOffer;
import fr.stagein.schools.students.Student;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** A member of the staff suggests offers to a pupil; those that were suggested before are left out. */
@Component
class SuggestOffers {

    private final Guidances guidances;
    private final ReachableStudents students;
    private final Offers offers;
    private final StaffMembership staffMembership;
    private final GuidanceNews news;
    private final TerritoryCalendar calendar;

    SuggestOffers(
            Guidances guidances,
            ReachableStudents students,
            Offers offers,
            StaffMembership staffMembership,
            GuidanceNews news,
            TerritoryCalendar calendar) {
        this.guidances = guidances;
        this.students = students;
        this.offers = offers;
        this.staffMembership = staffMembership;
        this.news = news;
        this.calendar = calendar;
    }

    /** @throws Rejection if the pupil has no account, or an offer is unknown, closed or not for the pupil's programme */
    @Transactional
    Guidance suggest(Caller staff, SchoolId school, StudentId id, List<OfferId> wanted) {
        staffMembership.require(staff, school);
        Student student = students.get(school, id);
        List<OfferId> fresh = new ArrayList<>();
        // In one order always, so that two who suggest the same do not lock each other out.
        List<OfferId> inOrder = wanted.stream()
                .distinct()
                .sorted(Comparator.comparing(OfferId::value))
                .toList();
        for (OfferId offer : inOrder) {
            requireFor(student, offer, school);
            if (guidances.addSuggestion(id, offer, staff.accountId())) {
                fresh.add(offer);
            }
        }
        if (!fresh.isEmpty()) {
            news.publish(EventType.GUIDANCE_OFFERS_SUGGESTED, school, List.of(id), false, fresh);
        }
        return guidances.of(id);
    }

    private void requireFor(Student student, OfferId id, SchoolId school) {
        KnownOffer offer = offers.find(id, school, calendar.today())
                .orElseThrow(() -> Rejection.field("offerIds", "offer-unknown"));
        if (!offer.published()) {
            throw Rejection.conflict("offer-closed");
        }
        if (!offer.programmes().contains(student.programme())) {
            throw Rejection.conflict("programme-not-offered");
        }
    }
}
