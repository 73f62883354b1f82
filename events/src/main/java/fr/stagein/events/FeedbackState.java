package fr.stagein.events;

import java.time.YearMonth;
import org.jspecify.annotations.Nullable;

/**
 * What a student says to the next ones about a company, read and approved by somebody, for everybody and without a name.
 * Words that wait to be read are on no stream. It is taken off this one when the student takes them back, changes them or
 * is erased.
 *
 * @param offerId the offer that it was about; absent where there was none
 * @param month in which the internship began: the day would point at one student more often
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
