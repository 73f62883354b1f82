package fr.stagein.territory;

import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.ZoneId;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A territory's {@code territory.yaml}.
 *
 * @param departments INSEE codes of its départements, such as {@code 24} or {@code 2A}
 * @param schoolZone school-holiday zone
 * @param languages ISO 639-1, the first is the default
 * @param programmes ids of those that are offered
 * @param timeZone where its days begin; the mother country's unless the file says otherwise
 * @param tileUrl of a map's tile server; null: the map is drawn from the communes
 * @param texts by name: what the pages of the site may name (legal notice, contacts, figures of the rules)
 */
public record TerritoryFile(
        String id,
        String name,
        List<String> departments,
        String schoolZone,
        List<String> languages,
        List<String> programmes,
        ZoneId timeZone,
        Rules rules,
        Branding branding,
        @Nullable String tileUrl,
        Map<String, String> texts) {

    private static final String FILE = "territory.yaml";
    private static final Pattern ID = Pattern.compile("[a-z][a-z0-9-]{0,39}");
    private static final Pattern DEPARTMENT = Pattern.compile("[0-9][0-9AB][0-9]?");
    private static final Pattern LANGUAGE = Pattern.compile("[a-z]{2}");
    private static final Pattern PROGRAMME = Pattern.compile("[a-z0-9][a-z0-9-]{0,19}");
    private static final Pattern TEXT = Pattern.compile("(?s).{1,500}");
    private static final int MANY = 366;
    private static final int USUAL_RESERVED_DAYS = 21;
    private static final List<Integer> USUAL_REMINDER_DAYS = List.of(7, 12);

    /**
     * What the operator decides.
     *
     * @param openApplicationsPerStudent how many applications of one student may wait for an answer, 1 or more
     * @param daysToAnswer days that a company has to answer, and a student to confirm, 1 or more
     * @param reminderDays days after being asked on which who has not answered is reminded; the earliest first, none as
     *     late as {@code daysToAnswer}
     * @param reservedDays days from today for which a company may at most keep an offer for some schools, 1 or more
     * @param consentBeforeApplication whether a pupil under 15 sends no first application before a guardian has agreed
     */
    public record Rules(
            int openApplicationsPerStudent,
            int daysToAnswer,
            List<Integer> reminderDays,
            int reservedDays,
            boolean consentBeforeApplication) {
        public Rules {
            reminderDays = reminderDays.stream().distinct().sorted().toList();
            if (openApplicationsPerStudent < 1 || daysToAnswer < 1 || reservedDays < 1) {
                throw new IllegalArgumentException("A territory's rules count from 1");
            }
            if (reminderDays.stream().anyMatch(day -> day < 1 || day >= daysToAnswer)) {
                throw new IllegalArgumentException("A reminder comes before the last day to answer");
            }
        }

        /** The same where pupils under 15 need a guardian's agreement first. */
        public Rules withConsentBeforeApplication() {
            return new Rules(openApplicationsPerStudent, daysToAnswer, reminderDays, reservedDays, true);
        }
    }

    public record Branding(String name, String accent) {}

    public TerritoryFile {
        departments = List.copyOf(departments);
        languages = List.copyOf(languages);
        programmes = List.copyOf(programmes);
        texts = Map.copyOf(texts);
    }

    /**
     * @param territory the territory's folder
     * @throws BadTerritoryFile naming file, line and key; a key that nobody reads is refused, as a misspelt rule would be
     *     one that does not hold
     */
    public static TerritoryFile read(Path territory) {
        Section file = Section.of(territory.resolve(FILE));
        Map<String, String> texts = new LinkedHashMap<>();
        for (String name : List.of("name", "operator", "dataProtectionContact")) {
            file.filled(name).ifPresent(value -> texts.put(name, value.text()));
        }
        file.filled("academy");
        if (file.has("legal")) {
            texts.putAll(file.section("legal").texts());
        }
        Section ruleSection = file.section("rules");
        texts.putAll(ruleSection.texts());
        var read = new TerritoryFile(
                file.value("id").matching(ID, "small letters, digits and hyphens, such as dordogne"),
                file.value("name").matching(TEXT, "the territory's name"),
                all(file, "departments", DEPARTMENT, "a département such as \"24\" or \"2A\""),
                file.value("schoolZone").text(),
                all(file, "languages", LANGUAGE, "a language such as fr"),
                all(file, "programmes", PROGRAMME, "a programme's id such as 3e"),
                file.find("timeZone").map(TerritoryFile::zone).orElse(ZoneId.of("Europe/Paris")),
                rules(ruleSection),
                branding(file.section("branding")),
                tileUrl(file),
                texts);
        file.end();
        return read;
    }

    private static List<String> all(Section file, String key, Pattern pattern, String wanted) {
        List<String> values = file.values(key).stream()
                .map(value -> value.matching(pattern, wanted))
                .toList();
        if (values.isEmpty()) {
            throw file.wrong(key, "is empty; write " + wanted);
        }
        return values;
    }

    private static Rules rules(Section section) {
        int daysToAnswer = section.value("daysToAnswer").number(1, MANY);
        var rules = new Rules(
                section.value("openApplicationsPerStudent").number(1, MANY),
                daysToAnswer,
                reminderDays(section, daysToAnswer),
                section.find("reservedDays").map(value -> value.number(1, MANY)).orElse(USUAL_RESERVED_DAYS),
                section.find("consentBeforeApplication").map(Value::flag).orElse(false));
        // Read where the realm is made.
        if (section.has("secondFactor")) {
            section.values("secondFactor");
        }
        section.end();
        return rules;
    }

    /** Of the usual ones those that come in time. */
    private static List<Integer> reminderDays(Section section, int daysToAnswer) {
        if (!section.has("reminderDays")) {
            return USUAL_REMINDER_DAYS.stream()
                    .filter(day -> day < daysToAnswer)
                    .toList();
        }
        return section.values("reminderDays").stream()
                .map(day -> day.number(1, daysToAnswer - 1))
                .toList();
    }

    private static Branding branding(Section section) {
        var branding = new Branding(
                section.value("name").text(), section.value("accent").text());
        section.end();
        return branding;
    }

    private static @Nullable String tileUrl(Section file) {
        if (!file.has("map")) {
            return null;
        }
        Section map = file.section("map");
        String url = map.filled("tileUrl").map(Value::text).orElse(null);
        map.end();
        return url;
    }

    private static ZoneId zone(Value value) {
        try {
            return ZoneId.of(value.text());
        } catch (DateTimeException unknown) {
            throw value.wrong("a time zone such as Indian/Reunion");
        }
    }
}
