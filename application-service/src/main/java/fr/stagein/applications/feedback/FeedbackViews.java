package fr.stagein.applications.feedback;

import fr.stagein.events.AgreementId;
import fr.stagein.events.CompanyId;
import fr.stagein.events.FeedbackId;
import fr.stagein.events.OfferId;
import fr.stagein.events.Week;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What the API answers. */
final class FeedbackViews {

    private FeedbackViews() {}

    /** As whom somebody reads it. */
    enum Reader {
        STUDENT,
        GUARDIAN,
        COMPANY,
        SCHOOL
    }

    /**
     * What both sides said, as far as the reader may know.
     *
     * @param lastWeek of several weeks; absent where it is one
     * @param studentName for the company and the school
     * @param open whether the last day has come: before it nobody is asked
     * @param lastDay from which on they are asked
     * @param companyId whose page shows approved words; absent for a place found alone, of which no words are shown
     * @param student for the student and the school, once given
     * @param company once given
     */
    record FeedbackView(
            AgreementId agreementId,
            String programme,
            Week week,
            @Nullable Week lastWeek,
            Reader reader,
            String companyName,
            @Nullable CompanyId companyId,
            @Nullable String studentName,
            boolean open,
            LocalDate lastDay,
            @Nullable StudentPart student,
            @Nullable CompanyPart company) {}

    /**
     * @param revision goes back with the next change
     * @param words for the next students; absent if there are none
     */
    record StudentPart(
            int revision,
            Opinion welcomed,
            Opinion learned,
            Opinion recommends,
            @Nullable WordsView words) {}

    /** @param reason why they were returned */
    record WordsView(
            StudentWords.Status status,
            String text,
            @Nullable String reason) {}

    /** @param revision goes back with the next change */
    record CompanyPart(
            int revision,
            List<Strength> strengths,
            @Nullable String words) {}

    /**
     * Words that wait to be read. By whom they are is not told: who reads them reads the words.
     *
     * @param lastWeek of several weeks; absent where it is one
     */
    record WordsToRead(
            FeedbackId id,
            long version,
            String words,
            String companyName,
            String programme,
            Week week,
            @Nullable Week lastWeek,
            Instant sentAt) {}

    /**
     * An internship that a company gave, from its first day on.
     *
     * @param lastWeek of several weeks; absent where it is one
     * @param offerId absent once the application is gone: what is left then is the agreement
     * @param ended whether the last day has come
     * @param given whether somebody of the company has said how it was
     */
    record HostedView(
            AgreementId agreementId,
            @Nullable OfferId offerId,
            String studentName,
            String programme,
            Week week,
            @Nullable Week lastWeek,
            LocalDate lastDay,
            boolean ended,
            boolean given) {}
}
