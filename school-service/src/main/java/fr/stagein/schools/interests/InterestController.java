package fr.stagein.schools.interests;

import fr.stagein.events.ClassId;
import fr.stagein.events.SchoolId;
import fr.stagein.events.StudentId;
import fr.stagein.platform.access.Caller;
import fr.stagein.platform.problems.NotFound;
import fr.stagein.schools.access.StaffMembership;
import fr.stagein.schools.directory.Schools;
import fr.stagein.schools.students.Students;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Interests over HTTP: the student's own, and what the staff of their school may see of them. */
@RestController
class InterestController {

    private static final int VERSION = 1;

    private final InterestStore store;
    private final Choices choices;
    private final SetInterests set;
    private final ShareInterests share;
    private final ForgetInterests forget;
    private final OpenInterests open;
    private final Students students;
    private final Schools schools;
    private final StaffMembership staffMembership;

    InterestController(
            InterestStore store,
            Choices choices,
            SetInterests set,
            ShareInterests share,
            ForgetInterests forget,
            OpenInterests open,
            Students students,
            Schools schools,
            StaffMembership staffMembership) {
        this.store = store;
        this.choices = choices;
        this.set = set;
        this.share = share;
        this.forget = forget;
        this.open = open;
        this.students = students;
        this.schools = schools;
        this.staffMembership = staffMembership;
    }

    /**
     * @param version of this form; 1 is the only one yet
     * @param answers by the id of their choice, as offer-service gives them
     * @param feedback by the code of their trade
     */
    record NewInterests(
            @Min(1) @Max(VERSION) int version,
            @NotNull @Size(max = 60) Map<@Size(max = 60) String, @NotNull Answer> answers,
            @NotNull @Size(max = 300) Map<@Size(max = 5) String, @NotNull Verdict> feedback) {}

    record MyInterests(int version, Map<String, Answer> answers, Map<String, Verdict> feedback, boolean shared) {}

    record Sharing(@NotNull Boolean shared) {}

    /** @param liked codes of the trades that the student liked */
    record SharedInterests(List<TypeWeight> profile, List<String> liked) {}

    /** @param weight 0 to 100, 50 is undecided */
    record TypeWeight(Riasec type, int weight) {}

    /**
     * @param students with enough answers; absent under five
     * @param totals absent under five
     * @param sharedBy who lets the school see their own
     */
    record ClassInterests(@Nullable Integer students, List<ClassTotal> totals, List<StudentId> sharedBy) {}

    record ClassTotal(Riasec type, @Nullable Integer students) {}

    /** Gives the calling pupil's own answers to the interest questions. The answer is 404 while nothing is saved. */
    @GetMapping("/api/students/me/interests")
    MyInterests myInterests(Caller caller) {
        return view(store.find(students.own(caller).id()).orElseThrow(NotFound::new));
    }

    /** Replaces the calling pupil's saved answers to the interest questions. */
    @PutMapping("/api/students/me/interests")
    MyInterests setMyInterests(@Valid @RequestBody NewInterests mine, Caller caller) {
        return view(set.set(caller, mine.answers(), mine.feedback()));
    }

    /** Deletes the calling pupil's answers to the interest questions. */
    @DeleteMapping("/api/students/me/interests")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void forgetMyInterests(Caller caller) {
        forget.forget(caller);
    }

    /** Says whether the staff of the school can see the calling pupil's interests. */
    @PutMapping("/api/students/me/interests/sharing")
    MyInterests shareMyInterests(@Valid @RequestBody Sharing sharing, Caller caller) {
        return view(share.share(caller, sharing.shared()));
    }

    /** Gives the interests of a pupil who shares them to the school's staff. Whoever reads them is recorded. */
    @GetMapping("/api/schools/{id}/students/{studentId}/interests")
    SharedInterests interestsOfStudent(@PathVariable SchoolId id, @PathVariable StudentId studentId, Caller caller) {
        Interests shared = open.open(caller, id, studentId);
        Map<Riasec, Integer> weights = choices.weights(shared.answers());
        return new SharedInterests(
                Arrays.stream(Riasec.values())
                        .map(type -> new TypeWeight(type, weights.getOrDefault(type, 0)))
                        .toList(),
                shared.feedback().entrySet().stream()
                        .filter(one -> one.getValue() == Verdict.LIKED)
                        .map(Map.Entry::getKey)
                        .toList());
    }

    /**
     * Gives the interests of a class as totals to the school's staff. Totals of fewer than five pupils are left out.
     */
    @GetMapping("/api/schools/{id}/classes/{classId}/interests")
    ClassInterests interestsOfClass(@PathVariable SchoolId id, @PathVariable ClassId classId, Caller caller) {
        staffMembership.require(caller, id);
        if (schools.find(id).filter(school -> school.has(classId)).isEmpty()) {
            throw new NotFound();
        }
        List<InterestStore.OfStudent> all = store.ofClass(classId);
        List<Map<Riasec, Integer>> weights = all.stream()
                .map(one -> one.interests().answers())
                .filter(choices::isEnough)
                .map(choices::weights)
                .toList();
        return new ClassInterests(
                ClassTotals.told(weights.size()).orElse(null),
                ClassTotals.of(weights).stream()
                        .map(total -> new ClassTotal(total.type(), total.students()))
                        .toList(),
                all.stream()
                        .filter(one -> one.interests().shared())
                        .map(InterestStore.OfStudent::student)
                        .toList());
    }

    private static MyInterests view(Interests mine) {
        return new MyInterests(VERSION, mine.answers(), mine.feedback(), mine.shared());
    }
}
