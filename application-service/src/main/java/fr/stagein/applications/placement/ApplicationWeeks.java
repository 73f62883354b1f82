package fr.stagein.applications.placement;

import fr.stagein.applications.readmodel.Students;
import fr.stagein.events.OfferId;
import fr.stagein.events.StudentId;
import fr.stagein.events.Week;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import org.springframework.stereotype.Component;

/** The weeks that applications are for, and what of an offer's seats is promised in them. */
@Component
class ApplicationWeeks {

    private final Applications applications;
    private final Students students;
    private final PlaceWeeks placeWeeks;
    private final SeatLedger seats;
    private final SeatHolds holds;

    ApplicationWeeks(
            Applications applications, Students students, PlaceWeeks placeWeeks, SeatLedger seats, SeatHolds holds) {
        this.applications = applications;
        this.students = students;
        this.placeWeeks = placeWeeks;
        this.seats = seats;
        this.holds = holds;
    }

    /** In order; of a student who has left the one week that was asked for. */
    List<Week> of(Application application) {
        return students.enrolled(application.studentId())
                .map(student -> placeWeeks.of(
                        application.programme(), student.classId(), application.offerId(), application.week()))
                .orElse(List.of(application.week()));
    }

    boolean anyOf(Application application, Collection<Week> weeks) {
        return !Collections.disjoint(of(application), weeks);
    }

    /**
     * Seats for this student that no confirmed or accepted application has and that are not held for others; others that
     * would promise one wait meanwhile.
     */
    int lockUnpromised(OfferId offer, Week week, StudentId student) {
        int left = seats.lockLeft(offer, week);
        return left
                - holds.forOthers(offer, week, student)
                - (int) applications.accepted(offer).stream()
                        .filter(one -> of(one).contains(week))
                        .count();
    }
}
