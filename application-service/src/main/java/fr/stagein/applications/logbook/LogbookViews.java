package fr.stagein.applications.logbook;

import fr.stagein.events.AgreementId;
import fr.stagein.events.Week;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What the API answers. */
final class LogbookViews {

    private LogbookViews() {}

    /**
     * The logbook of one internship.
     *
     * @param lastWeek of several weeks; absent where it is one
     * @param mine whether the reader is the student: nobody else writes in it
     * @param studentName for whom it is shared with; absent for the student
     * @param shared whether the school and the guardians may read it
     * @param mood the question that a smiley answers
     * @param days the earliest first; none for a reader with whom it is not shared
     */
    record LogbookView(
            AgreementId agreementId,
            String programme,
            Week week,
            @Nullable Week lastWeek,
            String companyName,
            @Nullable String studentName,
            boolean mine,
            boolean shared,
            String mood,
            List<DayView> days) {}

    /**
     * @param open whether the day has begun: before it nothing is written of it
     * @param revision goes back with the next change; 0 for a day of which nothing was written
     */
    record DayView(
            LocalDate date,
            boolean open,
            int revision,
            @Nullable Mood mood,
            List<AnswerView> answers,
            @Nullable Instant changedAt) {}

    /**
     * @param label the question
     * @param text empty where nothing was written
     */
    record AnswerView(String question, String label, String text) {}

    /**
     * A logbook in the student's list.
     *
     * @param lastWeek of several weeks; absent where it is one
     * @param daysWritten of how many of the {@code days} something was written
     * @param lastDay from then on both sides are asked how it was
     */
    record LogbookRow(
            AgreementId agreementId,
            Week week,
            @Nullable Week lastWeek,
            String companyName,
            LocalDate firstDay,
            LocalDate lastDay,
            int days,
            int daysWritten) {}
}
