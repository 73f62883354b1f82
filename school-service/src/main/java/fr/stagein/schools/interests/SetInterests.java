package fr.stagein.schools.interests;

import fr.stagein.events.StudentId;
import fr.stagein.platform.access.Caller;
import fr.stagein.platform.problems.Rejection;
import fr.stagein.schools.students.Students;
import java.util.Map;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** A student stores their answers and what they think of the trades. */
@Component
class SetInterests {

    private final InterestStore store;
    private final Choices choices;
    private final Students students;

    SetInterests(InterestStore store, Choices choices, Students students) {
        this.store = store;
        this.choices = choices;
        this.students = students;
    }

    /**
     * @param answers by the id of their choice
     * @param feedback by the code of their trade
     * @throws Rejection if the territory's pack has no such choice or trade
     */
    @Transactional
    Interests set(Caller caller, Map<String, Answer> answers, Map<String, Verdict> feedback) {
        StudentId student = students.own(caller).id();
        if (!answers.keySet().stream().allMatch(choices::has)) {
            throw Rejection.field("answers", "unknown-choice");
        }
        if (!feedback.keySet().stream().allMatch(choices::hasTrade)) {
            throw Rejection.field("feedback", "unknown-trade");
        }
        store.put(student, answers, feedback);
        return store.find(student).orElseThrow();
    }
}
