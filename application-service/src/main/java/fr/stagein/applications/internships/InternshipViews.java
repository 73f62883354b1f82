package fr.stagein.applications.internships;

import fr.stagein.applications.internships.Alarm.Kind;
import fr.stagein.applications.internships.Sayings.Saying;
import fr.stagein.events.AgreementId;
import fr.stagein.events.AgreementState.Party;
import fr.stagein.events.ClassId;
import fr.stagein.events.InternshipState.Half;
import fr.stagein.events.InternshipState.Presence;
import fr.stagein.events.StudentId;
import fr.stagein.events.Week;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What people read of internships. */
final class InternshipViews {

    private InternshipViews() {}

    /**
     * One of several.
     *
     * @param studentName for the company and the school; absent for who knows whose it is
     * @param toSay half days up to today of which nobody has said who was there
     * @param absences half days
     * @param alarmOpen for the school alone
     */
    record InternshipRow(
            AgreementId agreementId,
            StudentId studentId,
            @Nullable ClassId classId,
            @Nullable String studentName,
            String companyName,
            String programme,
            Week week,
            Week lastWeek,
            LocalDate firstDay,
            LocalDate lastDay,
            int halfDays,
            int toSay,
            int absences,
            boolean alarmOpen,
            boolean attested) {}

    /**
     * @param you what the reader is
     * @param today in the territory
     * @param history what was said, the latest first; for the company and the school
     * @param alarms for the school all of them, for the student and the company their own; never with words
     * @param attestation absent until there is one
     */
    record InternshipView(
            AgreementId agreementId,
            Party you,
            StudentId studentId,
            String studentName,
            String companyName,
            String workplace,
            String tutorName,
            String schoolName,
            String programme,
            Week week,
            Week lastWeek,
            LocalDate firstDay,
            LocalDate lastDay,
            LocalDate today,
            List<HalfDayView> halfDays,
            List<Saying> history,
            List<AlarmView> alarms,
            boolean maySay,
            boolean mayRaiseAlarm,
            boolean mayTellAccident,
            boolean maySeeEmergencyContact,
            boolean mayAttest,
            @Nullable AttestationView attestation) {}

    /** @param come whether the day is today or before: only then anything can be said of it */
    record HalfDayView(
            LocalDate day,
            Half half,
            LocalTime start,
            LocalTime end,
            @Nullable Presence presence,
            boolean come) {}

    /** An alarm without its words. */
    record AlarmView(
            AlarmId id,
            AgreementId agreementId,
            Kind kind,
            Side side,
            Instant raisedAt,
            @Nullable String takenName,
            @Nullable Instant takenAt,
            @Nullable Instant closedAt) {

        static AlarmView of(Alarm alarm) {
            return new AlarmView(
                    alarm.id(),
                    alarm.internship(),
                    alarm.kind(),
                    alarm.side(),
                    alarm.raisedAt(),
                    alarm.takenName(),
                    alarm.takenAt(),
                    alarm.closedAt());
        }
    }

    /** @param sha256 of the sealed file */
    record AttestationView(String verifyCode, String sha256, Instant madeAt) {}

    /**
     * Whom to call.
     *
     * @param phone empty where the family named nobody
     */
    record EmergencyContact(String name, String phone) {}
}
