package fr.stagein.applications.agreements;

import fr.stagein.events.AgreementId;
import fr.stagein.events.AgreementState.Status;
import fr.stagein.events.ApplicationId;
import fr.stagein.events.ClassId;
import fr.stagein.events.CompanyId;
import fr.stagein.events.SchoolId;
import fr.stagein.events.StudentId;
import fr.stagein.events.Week;
import fr.stagein.events.Weeks;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * What all have signed: who, where and when.
 *
 * @param application absent for a place found alone
 * @param company absent for a place found alone: its company has no account here
 * @param document number of the newest document that all have signed
 * @param days as agreed and amended, the earliest first
 * @param values as agreed and amended, by field of the programme, names and telephone numbers among them
 */
public record AgreedPlacement(
        AgreementId agreement,
        StudentId student,
        @Nullable ApplicationId application,
        @Nullable CompanyId company,
        SchoolId school,
        @Nullable ClassId schoolClass,
        String programme,
        Weeks weeks,
        Status status,
        int document,
        List<AgreedDay> days,
        Map<String, String> values) {

    private static final String SCHOOL = "school.";
    private static final String CHAMBER = "chamber.";

    public AgreedPlacement {
        days = List.copyOf(days);
        values = Map.copyOf(new TreeMap<>(values));
    }

    /** The first. */
    public Week week() {
        return weeks.first();
    }

    /** The value of a field; empty where the document says nothing. Of the school's name and address the chamber's own. */
    public String value(String field) {
        String value = values.get(field);
        if (value == null && field.startsWith(SCHOOL)) {
            value = values.get(CHAMBER + field.substring(SCHOOL.length()));
        }
        return value == null ? "" : value;
    }

    /** Without what the document says. */
    @Override
    public String toString() {
        return "AgreedPlacement " + agreement.value();
    }
}
