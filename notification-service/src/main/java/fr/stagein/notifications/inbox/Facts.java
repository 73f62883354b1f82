package fr.stagein.notifications.inbox;

import fr.stagein.events.ApplicationId;
import fr.stagein.events.SchoolId;
import fr.stagein.events.Week;
import fr.stagein.events.Weeks;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * What a note speaks of. Never a student's name.
 *
 * @param lastWeek of a place for several weeks; absent where it is for one
 * @param answerBy last day for whoever has to act next
 * @param companyName empty where a school speaks
 * @param initial the student's, in a company's note about a student whom it accepted, and in a guardian's who has several
 *     children; else absent
 * @param schoolName where a school speaks
 * @param agreement in a note about one; else absent
 * @param schoolId whose desk its staff, who may be of several schools, are led to; absent where the note leads elsewhere
 */
public record Facts(
        String companyName,
        @Nullable ApplicationId applicationId,
        @Nullable String offerTitle,
        @Nullable Week week,
        @Nullable Week lastWeek,
        @Nullable LocalDate answerBy,
        @Nullable String initial,
        @Nullable String schoolName,
        @Nullable AgreementNews agreement,
        @Nullable SchoolId schoolId) {

    public static Facts ofCompany(String companyName) {
        return new Facts(companyName, null, null, null, null, null, null, null, null, null);
    }

    public static Facts ofOffer(String companyName, String offerTitle) {
        return new Facts(companyName, null, offerTitle, null, null, null, null, null, null, null);
    }

    public static Facts ofApplication(
            String companyName,
            ApplicationId application,
            String offerTitle,
            Weeks weeks,
            @Nullable LocalDate answerBy) {
        return new Facts(
                companyName,
                application,
                offerTitle,
                weeks.first(),
                weeks.lastOfSeveral(),
                answerBy,
                null,
                null,
                null,
                null);
    }

    /** @param offerTitles of offers that it suggests */
    public static Facts ofSchool(String schoolName, @Nullable String offerTitles) {
        return new Facts("", null, offerTitles, null, null, null, null, schoolName, null, null);
    }

    /** A place that a placement round found. */
    public static Facts ofRound(String offerTitle, Week week, LocalDate answerBy) {
        return new Facts("", null, offerTitle, week, null, answerBy, null, null, null, null);
    }

    /** A placement round of the territory to which a school is invited. */
    public static Facts ofInvitation(String schoolName, Week week, LocalDate closesOn) {
        return new Facts("", null, null, week, null, closesOn, null, schoolName, null, null);
    }

    /** @param companyName empty for a place that was found alone: the company is not known here */
    public static Facts ofAgreement(
            String companyName, @Nullable ApplicationId application, Weeks weeks, AgreementNews agreement) {
        return new Facts(
                companyName,
                application,
                null,
                weeks.first(),
                weeks.lastOfSeveral(),
                null,
                null,
                null,
                agreement,
                null);
    }

    public Facts withInitial(String letter) {
        return new Facts(
                companyName,
                applicationId,
                offerTitle,
                week,
                lastWeek,
                answerBy,
                letter,
                schoolName,
                agreement,
                schoolId);
    }

    /** Of a note that leads staff to the desk of this school. */
    public Facts atDeskOf(SchoolId school) {
        return new Facts(
                companyName,
                applicationId,
                offerTitle,
                week,
                lastWeek,
                answerBy,
                initial,
                schoolName,
                agreement,
                school);
    }
}
