package fr.stagein.applications.placement;

import fr.stagein.applications.known.Companies;
import fr.stagein.applications.known.Students;
import fr.stagein.applications.placement.Application.Actor;
import fr.stagein.events.AccountId;
import fr.stagein.events.ApplicationId;
import fr.stagein.events.ApplicationState.Status;
import fr.stagein.events.StudentId;
import fr.stagein.platform.access.Caller;
import fr.stagein.platform.problems.NotFound;
import fr.stagein.platform.problems.Rejection;
import fr.stagein.platform.territory.TerritoryCalendar;
import fr.stagein.platform.work.OneByOne;
import fr.stagein.platform.work.OneByOne.Done;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * The steps after applying. Each locks the application first, so that of two at once the second sees what the first
 * did; asking again for a step that is done already changes nothing and is no error.
 */
@Component
class Decide {

    private static final Duration UNDONE_WITHIN = Duration.ofHours(1);

    private final Applications applications;
    private final SeatLedger seats;
    private final PlacedWeeks placedWeeks;
    private final List<WhenGivenUp> hanging;
    private final Students students;
    private final Companies worksAt;
    private final TerritoryCalendar calendar;
    private final AnswerTime answerTime;
    private final OneByOne oneByOne;

    Decide(
            Applications applications,
            SeatLedger seats,
            PlacedWeeks placedWeeks,
            List<WhenGivenUp> hanging,
            Students students,
            Companies worksAt,
            TerritoryCalendar calendar,
            AnswerTime answerTime,
            OneByOne oneByOne) {
        this.applications = applications;
        this.seats = seats;
        this.placedWeeks = placedWeeks;
        this.hanging = List.copyOf(hanging);
        this.students = students;
        this.worksAt = worksAt;
        this.calendar = calendar;
        this.answerTime = answerTime;
        this.oneByOne = oneByOne;
    }

    /** The company has opened it. What is past that is left as it is. */
    @Transactional
    void seen(Caller caller, ApplicationId id) {
        Application application = received(caller, id);
        if (application.mayBecome(Status.SEEN, Actor.COMPANY)) {
            applications.save(
                    application.become(Status.SEEN, Actor.COMPANY, null, application.answerBy()), Actor.COMPANY);
        }
    }

    /** The company would take the student; the student has as long to confirm. */
    @Transactional
    void accept(Caller caller, ApplicationId id) {
        Application application = received(caller, id);
        if (application.status() == Status.ACCEPTED) {
            return;
        }
        require(application, Status.ACCEPTED, Actor.COMPANY);
        requireNotSuspended(application);
        if (seats.lockUnpromised(application.offerId(), application.week()) < 1) {
            throw Rejection.conflict("no-seat-left", application.week());
        }
        applications.save(
                application.become(Status.ACCEPTED, Actor.COMPANY, null, answerTime.ofToday()), Actor.COMPANY);
    }

    @Transactional
    void decline(Caller caller, ApplicationId id, String reason) {
        Application application = received(caller, id);
        if (application.status() == Status.DECLINED) {
            return;
        }
        require(application, Status.DECLINED, Actor.COMPANY);
        applications.save(
                application.become(Status.DECLINED, Actor.COMPANY, reason.strip(), application.answerBy()),
                Actor.COMPANY);
    }

    /** The student takes the place: the seat is given and their other applications for that week end, all or nothing. */
    @Transactional
    void confirm(Caller caller, ApplicationId id) {
        Application application = own(caller, id);
        if (application.status() == Status.CONFIRMED) {
            return;
        }
        require(application, Status.CONFIRMED, Actor.STUDENT);
        requireNotSuspended(application);
        if (!placedWeeks.take(
                application.studentId(), application.week(), application.id().value())) {
            throw Rejection.conflict("already-placed-that-week", application.week());
        }
        if (!seats.take(application.offerId(), application.week())) {
            throw Rejection.conflict("no-seat-left", application.week());
        }
        applications.save(
                application.become(Status.CONFIRMED, Actor.STUDENT, null, application.answerBy()), Actor.STUDENT);
        applications.endOpenOf(application.studentId(), application.week());
    }

    @Transactional
    void withdraw(Caller caller, ApplicationId id) {
        Application application = own(caller, id);
        if (application.status() == Status.WITHDRAWN) {
            return;
        }
        require(application, Status.WITHDRAWN, Actor.STUDENT);
        applications.save(
                application.become(Status.WITHDRAWN, Actor.STUDENT, null, application.answerBy()), Actor.STUDENT);
    }

    /**
     * A member gives the application to a colleague: who is asked to answer from then on.
     *
     * @param colleague null gives it back to all
     */
    @Transactional
    void handOver(Caller caller, ApplicationId id, @Nullable AccountId colleague) {
        Application application = received(caller, id);
        if (Objects.equals(application.assignee(), colleague)) {
            return;
        }
        if (!application.mayBeHandedOver()) {
            throw Rejection.conflict("application-status");
        }
        if (colleague != null && !worksAt.has(application.companyId(), colleague)) {
            throw Rejection.conflict("colleague-unknown");
        }
        applications.handOver(application.handedOver(colleague));
    }

    /** One of the two steps back from an accepted or confirmed place; a seat that was given is free again. */
    @Transactional
    void release(Caller caller, ApplicationId id, Actor actor) {
        Application application = actor == Actor.STUDENT ? own(caller, id) : received(caller, id);
        if (application.status() == Status.RELEASED) {
            return;
        }
        require(application, Status.RELEASED, actor);
        if (application.status() == Status.CONFIRMED) {
            seats.giveBack(application.offerId(), application.week());
            placedWeeks.free(application.id().value());
            hanging.forEach(one -> one.givenUp(application.id()));
        }
        applications.save(application.become(Status.RELEASED, actor, null, application.answerBy()), actor);
    }

    /** Ends those that nobody answered in time; safe on several replicas at once. */
    @Transactional
    Done expire() {
        return oneByOne.each(
                applications.lockOverdue(calendar.today(), 100),
                application -> applications.save(
                        application.become(Status.EXPIRED, Actor.SYSTEM, null, application.answerBy()), Actor.SYSTEM));
    }

    /**
     * Ends what is open of students who have left. A school can undo an import for an hour, so nothing ends before that;
     * a confirmed place stays until one of the two gives it back.
     */
    @Transactional
    Done endOfGone() {
        List<StudentId> gone = students.goneWithOpenApplications(calendar.now().minus(UNDONE_WITHIN), 100).stream()
                .filter(students::lockGone)
                .toList();
        return oneByOne.each(gone, applications::endOpenOf);
    }

    /**
     * A suspension stops what is open at the company: no refusal, so the student may apply there again once it is
     * lifted. What was confirmed is for the operator and the school to see to, with the student.
     */
    @Transactional
    Done endAtSuspended() {
        return oneByOne.each(
                applications.lockOpenAtSuspended(100),
                application -> applications.stop(application.become(
                        application.status() == Status.ACCEPTED ? Status.RELEASED : Status.WITHDRAWN,
                        Actor.SYSTEM,
                        null,
                        application.answerBy())));
    }

    private Application received(Caller caller, ApplicationId id) {
        Application application = applications.lock(id).orElseThrow(NotFound::new);
        worksAt.require(caller, application.companyId());
        return application;
    }

    private Application own(Caller caller, ApplicationId id) {
        var student = students.ofAccount(caller.accountId()).orElseThrow(NotFound::new);
        // Same order everywhere: the student first, then the applications.
        students.lock(student.id());
        return applications
                .lock(id)
                .filter(application -> application.studentId().equals(student.id()))
                .orElseThrow(NotFound::new);
    }

    /** Until what is open there has been stopped. */
    private void requireNotSuspended(Application application) {
        if (worksAt.isSuspended(application.companyId())) {
            throw Rejection.conflict("company-suspended");
        }
    }

    private static void require(Application application, Status next, Actor actor) {
        if (!application.mayBecome(next, actor)) {
            throw Rejection.conflict("application-status");
        }
    }
}
