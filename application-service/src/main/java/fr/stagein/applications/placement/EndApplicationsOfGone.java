package fr.stagein.applications.placement;

import fr.stagein.applications.readmodel.Students;
import fr.stagein.events.StudentId;
import fr.stagein.platform.queue.OneByOne;
import fr.stagein.platform.queue.OneByOne.Done;
import fr.stagein.platform.territory.TerritoryCalendar;
import java.time.Duration;
import java.util.List;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Ends what is open of students who have left; a confirmed place stays until one of the two gives it back. */
@Component
class EndApplicationsOfGone {

    /** A school can undo an import for as long. */
    private static final Duration UNDONE_WITHIN = Duration.ofHours(1);

    private final Applications applications;
    private final Students students;
    private final TerritoryCalendar calendar;
    private final OneByOne oneByOne;

    EndApplicationsOfGone(Applications applications, Students students, TerritoryCalendar calendar, OneByOne oneByOne) {
        this.applications = applications;
        this.students = students;
        this.calendar = calendar;
        this.oneByOne = oneByOne;
    }

    @Transactional
    Done end() {
        List<StudentId> gone = students.goneWithOpenApplications(calendar.now().minus(UNDONE_WITHIN), 100).stream()
                .filter(students::lockGone)
                .toList();
        return oneByOne.each(gone, applications::endOpenOf);
    }
}
