package fr.stagein.schools.erasures;

import fr.stagein.events.AccountId;
import fr.stagein.events.ErasureId;
import fr.stagein.events.SchoolId;
import fr.stagein.events.StudentId;
import fr.stagein.platform.access.Caller;
import fr.stagein.platform.access.Role;
import fr.stagein.platform.freetext.FreeText;
import fr.stagein.platform.freetext.Handling;
import fr.stagein.platform.problems.NotFound;
import fr.stagein.platform.problems.Rejection;
import fr.stagein.schools.access.Headship;
import fr.stagein.schools.erasures.Erasure.AskedBy;
import fr.stagein.schools.erasures.ErasureList.Whom;
import fr.stagein.schools.students.Student;
import fr.stagein.schools.students.Students;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Size;
import java.time.Clock;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Erasures over HTTP: a person asks, the head or the operator decides, the operator sees when all is done. */
@RestController
class ErasureController {

    private static final int NEWEST = 200;

    private final ErasureList erasures;
    private final OrderErasure order;
    private final Students students;
    private final Headship headship;
    private final Clock clock;

    ErasureController(ErasureList erasures, OrderErasure order, Students students, Headship headship, Clock clock) {
        this.erasures = erasures;
        this.order = order;
        this.students = students;
        this.headship = headship;
        this.clock = clock;
    }

    /** @param student a pupil; absent for the caller's own account */
    record ErasureWish(@Nullable StudentId student) {}

    /** @param reason for whoever asked, where it is refused */
    record ErasureDecision(
            boolean accepted,

            @Nullable @FreeText(Handling.REFUSED) @Size(max = 500)
            String reason) {}

    @PostMapping("/api/erasures")
    @ResponseStatus(HttpStatus.CREATED)
    @Transactional
    public Erasure askForErasure(@Valid @RequestBody ErasureWish wish, Caller caller) {
        StudentId pupil = wish.student();
        Whom whom;
        AskedBy by;
        if (pupil == null) {
            if (students.has(caller.accountId())) {
                throw Rejection.field("student", "erasure-of-own-file");
            }
            whom = new Whom(null, null, caller.accountId());
            by = AskedBy.PERSON;
        } else {
            Student student = students.find(pupil).orElseThrow(NotFound::new);
            by = standsFor(caller, student);
            whom = whom(student);
        }
        erasures.ask(whom, by, clock.instant());
        return erasures.find(erasures.underWay(whom).orElseThrow()).orElseThrow();
    }

    private static AskedBy standsFor(Caller caller, Student student) {
        if (caller.accountId().equals(student.accountId())) {
            return AskedBy.STUDENT;
        }
        if (student.guardians().contains(caller.accountId())) {
            return AskedBy.GUARDIAN;
        }
        throw new NotFound();
    }

    @GetMapping("/api/erasures/mine")
    @Transactional(readOnly = true)
    public List<Erasure> myErasures(Caller caller) {
        return erasures.of(caller.accountId());
    }

    @GetMapping("/api/erasures")
    @Transactional(readOnly = true)
    public List<Erasure> allErasures() {
        return erasures.newest(NEWEST);
    }

    @GetMapping("/api/schools/{id}/erasures")
    @Transactional(readOnly = true)
    public List<ErasureList.Request> erasuresAskedAtSchool(@PathVariable SchoolId id, Caller caller) {
        headship.require(caller, id);
        return erasures.askedAt(id);
    }

    @PostMapping("/api/erasures/{id}/decision")
    @Transactional
    public Erasure decideErasure(
            @PathVariable ErasureId id, @Valid @RequestBody ErasureDecision decision, Caller caller) {
        Whom whom = erasures.lockAsked(id).orElseThrow(NotFound::new);
        requireToDecide(whom, caller);
        String reason = decision.reason();
        if (decision.accepted()) {
            order.accept(id, whom, caller.accountId());
        } else if (reason == null || reason.isBlank()) {
            throw Rejection.field("reason", "erasure-needs-reason");
        } else {
            erasures.refuse(id, caller.accountId(), reason.strip(), clock.instant());
        }
        return erasures.find(id).orElseThrow();
    }

    private void requireToDecide(Whom whom, Caller caller) {
        SchoolId school = whom.school();
        boolean theirs = school == null ? caller.has(Role.OPERATOR) : headship.holds(caller, school);
        if (!theirs) {
            throw new NotFound();
        }
    }

    @PostMapping("/api/schools/{id}/students/{studentId}/erasure")
    @ResponseStatus(HttpStatus.CREATED)
    @Transactional
    public Erasure eraseStudent(@PathVariable SchoolId id, @PathVariable StudentId studentId, Caller caller) {
        headship.require(caller, id);
        Student student = students.find(studentId)
                .filter(one -> one.schoolId().equals(id))
                .orElseThrow(NotFound::new);
        return erasures.find(order.order(whom(student), AskedBy.SCHOOL, caller.accountId()))
                .orElseThrow();
    }

    private static Whom whom(Student student) {
        AccountId account = student.accountId();
        return new Whom(student.id(), student.schoolId(), account);
    }
}
