package fr.stagein.events;

import java.time.YearMonth;
import org.jspecify.annotations.Nullable;

/**
 * What a student wrote about a company for the next students: approved, public and without a name. Words that wait for
 * approval are on no stream. It is removed from this one when the student takes the words back or changes them, or is
 * erased.
 *
 * @param offerId the offer that it was about; absent where there was none
 * @param month in which the internship began; the exact day would identify the student more often
 */
public record FeedbackState(
        FeedbackId feedbackId,
        long version,
        CompanyId companyId,
        @Nullable OfferId offerId,
        String programme,
        YearMonth month,
        String words)
        implements State {

    @Override
    public String aggregateId() {
        return feedbackId.toString();
    }

    /** Without the words. */
    @Override
    public String toString() {
        return "FeedbackState " + feedbackId;
    }
}
