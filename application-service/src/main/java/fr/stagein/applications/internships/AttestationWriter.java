package fr.stagein.applications.internships;

import fr.stagein.applications.agreements.AgreedPlacement;
import fr.stagein.applications.internships.Attestations.Content;
import fr.stagein.documents.AgreementFacts;
import fr.stagein.documents.AgreementTemplate;
import fr.stagein.documents.AgreementTemplates;
import fr.stagein.documents.AgreementText;
import fr.stagein.documents.AgreementText.Block;
import fr.stagein.documents.AgreementText.Section;
import fr.stagein.documents.HoursRow;
import fr.stagein.events.InternshipState.Half;
import fr.stagein.events.InternshipState.Presence;
import fr.stagein.platform.territory.Territory;
import fr.stagein.territory.WrittenDates;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/** Puts an internship's half days into the words of the attestation. */
@Component
class AttestationWriter {

    private static final List<String> FROM_AGREEMENT = List.of(
            "student.name",
            "student.birthDate",
            "student.class",
            "school.name",
            "school.address",
            "company.name",
            "company.siret",
            "workplace.address",
            "tutor.name");

    private final AgreementTemplate template = AgreementTemplates.attestation();
    private final URI publicUrl;
    private final Territory territory;

    AttestationWriter(@Value("${stagein.public-url}") URI publicUrl, Territory territory) {
        this.publicUrl = publicUrl;
        this.territory = territory;
    }

    /** Id and version, as printed. */
    String template() {
        return template.id() + "-" + template.version();
    }

    Content content(Internship internship, AgreedPlacement agreed, Side by, String maker) {
        var values = new TreeMap<String, String>();
        for (String field : FROM_AGREEMENT) {
            String value = agreed.value(field);
            if (!value.isEmpty()) {
                values.put(field, field.equals("student.birthDate") ? date(value) : value);
            }
        }
        Attendance attendance = Attendance.of(internship.halfDays());
        values.put("planned", Integer.toString(attendance.halfDays()));
        values.put("present", Integer.toString(attendance.presentHalfDays()));
        values.put("absent", Integer.toString(attendance.absentHalfDays()));
        if (attendance.lateHalfDays() > 0) {
            values.put("late", Integer.toString(attendance.lateHalfDays()));
        }
        values.put("days", days(attendance.presentHalfDays()));
        values.put("time", time(attendance.hours()));
        values.put("by", by == Side.SCHOOL ? "l’établissement" : "la structure d’accueil");
        values.put("maker", maker);
        return new Content(
                values,
                internship.halfDays().stream()
                        .map(half -> half.day() + " " + half.half() + " " + half.presence())
                        .toList());
    }

    AgreementText text(Internship internship, Content content, String code, Instant at) {
        return template.text(new AgreementFacts(
                code,
                1,
                publicUrl.resolve("/verifier/" + code).toString(),
                at.atZone(territory.timeZone()).toOffsetDateTime(),
                internship.firstDay(),
                internship.lastDay(),
                content.values(),
                hours(internship),
                List.of(new Section("Présence, demi-journée par demi-journée", List.of(table(internship)))),
                List.of()));
    }

    private static List<HoursRow> hours(Internship internship) {
        return internship.halfDays().stream()
                .map(half -> HoursRow.on(half.day(), half.start(), half.end(), null, null))
                .toList();
    }

    private static Block table(Internship internship) {
        var days = new TreeMap<LocalDate, Map<Half, HalfDay>>();
        internship
                .halfDays()
                .forEach(half ->
                        days.computeIfAbsent(half.day(), day -> new TreeMap<>()).put(half.half(), half));
        List<List<String>> rows = new ArrayList<>();
        days.forEach((day, halves) -> rows.add(List.of(
                WrittenDates.dayOfWeek(day, Locale.FRENCH),
                cell(halves.get(Half.MORNING)),
                cell(halves.get(Half.AFTERNOON)))));
        return new Block.Table("Présence", List.of("Jour", "Matin", "Après-midi"), rows);
    }

    private static String cell(@Nullable HalfDay half) {
        Presence presence = half == null ? null : half.presence();
        return switch (presence) {
            case null -> "–";
            case PRESENT -> "présent";
            case LATE -> "présent, en retard";
            case ABSENT -> "absent";
        };
    }

    private static String days(int halfDays) {
        return halfDays / 2 + (halfDays % 2 == 0 ? "" : ",5");
    }

    private static String time(Duration length) {
        int minutes = length.toMinutesPart();
        // Spaces that do not break a line.
        return length.toHours() + "\u00a0h" + (minutes == 0 ? "" : "\u00a0%02d".formatted(minutes));
    }

    /** As it is written in French; what is no day stays as it is. */
    private static String date(String day) {
        String[] parts = day.split("-", -1);
        return parts.length == 3 ? parts[2] + "/" + parts[1] + "/" + parts[0] : day;
    }
}
