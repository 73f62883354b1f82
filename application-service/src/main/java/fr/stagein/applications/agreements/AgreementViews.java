package fr.stagein.applications.agreements;

import fr.stagein.applications.agreements.Differences.Difference;
import fr.stagein.applications.agreements.ShowScan.ScanView;
import fr.stagein.applications.agreements.Signer.Means;
import fr.stagein.events.AgreementId;
import fr.stagein.events.AgreementState.Party;
import fr.stagein.events.AgreementState.Status;
import fr.stagein.events.AgreementState.Turn;
import fr.stagein.events.ApplicationId;
import fr.stagein.events.ClassId;
import fr.stagein.events.CompanyId;
import fr.stagein.events.FoundPlaceId;
import fr.stagein.events.SchoolId;
import fr.stagein.events.StudentId;
import fr.stagein.events.Week;
import fr.stagein.territory.Part;
import fr.stagein.territory.PartField.Kind;
import fr.stagein.territory.Rule;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What people are shown of agreements. */
final class AgreementViews {

    private AgreementViews() {}

    /** What is asked of whoever looks. */
    enum Asked {
        FILL,
        FREEZE,
        SIGN,
        /** A signature on paper waits to be confirmed. */
        CONFIRM,
        /** It is somebody else's turn. */
        WAIT,
        /** All have signed, or it is over. */
        DONE
    }

    /**
     * @param internship whether its internship has a page
     * @param studentName as the school wrote it; for school and company alone
     * @param amends what it amends, where it is amendment number {@code amendment}
     */
    record AgreementRow(
            AgreementId id,
            @Nullable ApplicationId applicationId,
            @Nullable FoundPlaceId foundPlaceId,
            StudentId studentId,
            @Nullable ClassId classId,
            String companyName,
            Week week,
            Week lastWeek,
            String programme,
            Status state,
            int version,
            List<Turn> turns,
            Asked yourTurn,
            Instant since,
            boolean changedSinceFreeze,
            boolean partlyOnPaper,
            boolean internship,
            @Nullable String studentName,
            @Nullable AgreementId amends,
            @Nullable Integer amendment) {}

    /**
     * @param you what the reader is
     * @param mayFillCompany whether the reader fills in the company's part in its stead
     * @param partlyOnPaper whether a signature that counts was given on paper
     * @param mayAttest whether the reader may bring the scan of a signed paper
     * @param amends absent for the agreement itself
     * @param differences what an amendment changes, old words and new
     * @param amendments of this agreement, the first number first
     * @param mayAmend whether the reader may begin an amendment
     * @param mayBreakOff absent where the reader may not end the placement
     */
    record AgreementView(
            AgreementId id,
            String reference,
            Party you,
            Asked yourTurn,
            @Nullable ApplicationId applicationId,
            @Nullable FoundPlaceId foundPlaceId,
            StudentId studentId,
            String programme,
            String programmeLabel,
            Week week,
            Week lastWeek,
            Status state,
            int version,
            List<Turn> turns,
            Instant since,
            List<PartView> parts,
            List<BreachView> breaches,
            @Nullable DocumentView current,
            List<VersionView> versions,
            boolean changedSinceFreeze,
            String verifyCode,
            String consentText,
            AskForCode.By codeBy,
            @Nullable String codeChannel,
            @Nullable EndView end,
            boolean mayFreeze,
            boolean mayWithdraw,
            boolean mayFillCompany,
            boolean partlyOnPaper,
            boolean mayAttest,
            List<ScanView> scans,
            @Nullable AmendedView amends,
            List<Difference> differences,
            List<AmendmentView> amendments,
            boolean mayAmend,
            @Nullable LastDays mayBreakOff) {}

    /** What an amendment amends, and its own number. */
    record AmendedView(AgreementId agreement, int number, String reference) {}

    /** One amendment of the agreement. */
    record AmendmentView(AgreementId id, int number, Status state, Instant since) {}

    /**
     * Days on which the placement may end before its time.
     *
     * @param never where nothing took place
     */
    record LastDays(LocalDate never, LocalDate first, LocalDate last) {}

    /** @param yours whether the reader fills it in */
    record PartView(
            Part part,
            boolean yours,
            int revision,
            boolean complete,
            List<String> missing,
            List<FieldView> fields,
            List<Day> days) {}

    /** @param proposed what the reader wrote here last time, while this part waits for its first answer */
    record FieldView(
            String id,
            String label,
            Kind kind,
            boolean required,
            boolean material,
            @Nullable String value,
            @Nullable String proposed) {}

    /** @param message a whole sentence with the article in it */
    record BreachView(
            Rule rule,
            String article,
            String message,
            @Nullable LocalDate date) {}

    record VersionView(
            int number,
            Instant frozenAt,
            List<String> changedFields,
            boolean voided,
            String sha256,
            @Nullable String sealedSha256) {}

    record DocumentView(
            int number,
            Instant frozenAt,
            String sha256,
            FrozenText text,
            List<SignerView> signers,
            boolean readByYou) {}

    /**
     * @param carriedFrom number of the document that was signed, where it is an earlier one
     * @param paperOnly whether there is neither an account nor a mailbox
     */
    record SignerView(
            UUID id,
            Party party,
            String name,
            boolean required,
            int order,
            boolean you,
            boolean mayNow,
            @Nullable Instant signedAt,
            @Nullable Means means,
            @Nullable Integer carriedFrom,
            boolean paperOnly) {}

    /** @param lastDay of a placement that was broken off */
    record EndView(
            Party party,
            @Nullable String reason,
            Instant at,
            @Nullable LocalDate lastDay) {}

    /** One in which nothing has moved for long: no content. */
    record StuckAgreement(
            AgreementId id,
            SchoolId schoolId,
            @Nullable CompanyId companyId,
            Status state,
            List<Turn> turns,
            Instant since) {}
}
