package fr.stagein.applications.logbook;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What was written of one day.
 *
 * @param revision counts the times that it was saved; 0 for a day of which nothing was written
 * @param changedAt absent for the same
 */
record DayEntry(
        LocalDate day,
        int revision,
        @Nullable Mood mood,
        List<Answer> answers,
        @Nullable Instant changedAt) {

    DayEntry {
        answers = List.copyOf(answers);
    }

    /** @param asked the question as it was read: the programme's file may ask another one later */
    record Answer(String question, String asked, String text) {}

    static DayEntry empty(LocalDate day) {
        return new DayEntry(day, 0, null, List.of(), null);
    }

    Optional<Answer> answer(String question) {
        return answers.stream()
                .filter(answer -> answer.question().equals(question))
                .findFirst();
    }

    /** Whether it says the same, in whatever language it was asked. */
    boolean says(@Nullable Mood otherMood, List<Answer> others) {
        return mood == otherMood && spoken(answers).equals(spoken(others));
    }

    private static List<String> spoken(List<Answer> answers) {
        return answers.stream()
                .map(answer -> answer.question() + "\n" + answer.text())
                .sorted()
                .toList();
    }
}
