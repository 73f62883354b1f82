package fr.stagein.territory;

import fr.stagein.territory.Common.Dates;
import fr.stagein.territory.PartField.Kind;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Reads one file of {@code programmes/}. */
final class ProgrammeFile {

    private static final String SUFFIX = ".yaml";
    private static final Pattern ID = Pattern.compile("[a-z0-9][a-z0-9-]{0,19}");
    private static final Pattern TEMPLATE = Pattern.compile("[a-z][a-z-]{0,39}");
    private static final Pattern CLASS = Pattern.compile("[a-z0-9]{0,20}\\*");
    private static final int OLDEST = 120;
    private static final int MANY_DAYS = 366;
    private static final int MANY_WEEKS = 53;
    private static final int MANY_HOURS = 2000;

    private final Section file;
    private final AgreementFields known;

    private ProgrammeFile(Section file, AgreementFields known) {
        this.file = file;
        this.known = known;
    }

    /** @throws BadTerritoryFile naming file, line and key */
    static Programme read(Path path, AgreementFields known) {
        Section file = Section.of(path);
        Programme programme = new ProgrammeFile(file, known).programme();
        file.end();
        if (!path.endsWith(programme.id() + SUFFIX)) {
            throw file.wrong("id", "is not the file's name; call the file " + programme.id() + SUFFIX);
        }
        return programme;
    }

    private Programme programme() {
        return new Programme(
                file.value("id").matching(ID, "at most 20 small letters, digits and hyphens, such as 3e"),
                labels(),
                ages(),
                file.value("observation").flag(),
                file.find("block").map(Value::flag).orElse(false),
                timings(),
                file.value("circuit").choice(Circuit.class),
                file.value("template").matching(TEMPLATE, "the name of a template, such as observation"),
                lengths(),
                signatories(),
                fields(),
                QuotasFile.read(file),
                hostLimits(),
                allowances(),
                teachings(),
                retentions(),
                classNames(),
                LogbookFile.read(file),
                besides());
    }

    private Set<String> besides() {
        return file.has("besides")
                ? file.values("besides").stream()
                        .map(value -> value.matching(ID, "the id of a programme, such as 3e"))
                        .collect(Collectors.toSet())
                : Set.of();
    }

    private Map<String, String> labels() {
        Section section = file.section("label");
        Map<String, String> labels = Common.labels(section);
        section.end();
        return labels;
    }

    private AgeRange ages() {
        Section section = file.section("ages");
        int youngest = section.value("youngest").number(0, OLDEST);
        int oldest = section.value("oldest").number(youngest, OLDEST);
        section.end();
        return new AgeRange(youngest, oldest);
    }

    private List<ClassNames> classNames() {
        List<ClassNames> names = new ArrayList<>();
        for (Section section : file.sections("classes")) {
            SchoolKind school = section.value("school").choice(SchoolKind.class);
            for (Value name : section.values("names")) {
                String pattern = name.matching(CLASS, "how the names begin and a star, such as \"3*\"");
                names.add(new ClassNames(school, pattern.substring(0, pattern.length() - 1)));
            }
            section.end();
        }
        return names;
    }

    private List<Timing> timings() {
        List<Timing> timings = new ArrayList<>();
        for (Section section : file.sections("when")) {
            When when = section.value("days").choice(When.class);
            Dates dates = dates(section);
            timings.add(new Timing(when, dates.from(), dates.until(), dates.article()));
        }
        return some(timings, "when");
    }

    private List<Length> lengths() {
        List<Length> lengths = new ArrayList<>();
        for (Section section : file.sections("length")) {
            int days = section.value("days").number(1, MANY_DAYS);
            int least = section.find("weeksAtLeast")
                    .map(value -> value.number(1, MANY_WEEKS))
                    .orElse(0);
            int most = section.find("weeksAtMost")
                    .map(value -> value.number(Math.max(1, least), MANY_WEEKS))
                    .orElse(0);
            int places = section.value("places").number(1, MANY_DAYS);
            boolean inARow = section.value("inARow").flag();
            Dates dates = dates(section);
            lengths.add(new Length(days, least, most, places, inARow, dates.from(), dates.until(), dates.article()));
        }
        return some(lengths, "length");
    }

    private List<Signatory> signatories() {
        List<Signatory> signatories = new ArrayList<>();
        Set<Party> parties = EnumSet.noneOf(Party.class);
        for (Section section : file.sections("signatories")) {
            Party party = section.value("party").choice(Party.class);
            if (!parties.add(party)) {
                throw section.wrong("party", party + " stands here twice; `each: true` gives each of them a row");
            }
            int usual = party == Party.PRINCIPAL || party == Party.CHAMBER ? 2 : 1;
            signatories.add(new Signatory(
                    party,
                    section.find("order").map(value -> value.number(1, 9)).orElse(usual),
                    section.find("required").map(Value::flag).orElse(true),
                    section.find("each").map(Value::flag).orElse(false)));
            section.end();
        }
        if (signatories.stream().noneMatch(Signatory::required)) {
            throw file.wrong("signatories", "names nobody who has to sign; write who does, such as `- party: COMPANY`");
        }
        return signatories;
    }

    private List<PartField> fields() {
        List<PartField> fields = new ArrayList<>();
        file.section("fields").named().forEach((id, section) -> {
            AgreementFields.Meaning meaning = known.find(id)
                    .orElseThrow(
                            () -> section.wrong("is no field; add it to agreement-fields.yaml, or write one of its"));
            fields.add(new PartField(
                    id,
                    meaning.labels(),
                    section.value("by").choice(Part.class),
                    meaning.kind(),
                    section.find("required").map(Value::flag).orElse(false),
                    section.find("material").map(Value::flag).orElse(false)));
            section.end();
        });
        if (fields.stream().filter(field -> field.kind() == Kind.DAYS).count() != 1) {
            throw file.wrong("fields", "has no timetable; write one field of the kind DAYS, such as days");
        }
        return fields;
    }

    private List<HostLimit> hostLimits() {
        List<HostLimit> limits = new ArrayList<>();
        for (Section section : file.sections("hostHours")) {
            var hours = section.value("hours").duration();
            Dates dates = dates(section);
            limits.add(new HostLimit(hours, dates.from(), dates.until(), dates.article()));
        }
        return apart(limits, "hostHours");
    }

    private List<Allowance> allowances() {
        List<Allowance> allowances = new ArrayList<>();
        for (Section section : file.sections("allowance")) {
            var above = section.value("above").duration();
            var hourly = section.value("hourly").money();
            Dates dates = dates(section);
            allowances.add(new Allowance(above, hourly, dates.from(), dates.until(), dates.article()));
        }
        return apart(allowances, "allowance");
    }

    private List<Teaching> teachings() {
        List<Teaching> teachings = new ArrayList<>();
        for (Section section : file.sections("teaching")) {
            int hours = section.value("hours").number(1, MANY_HOURS);
            Dates dates = dates(section);
            teachings.add(new Teaching(hours, dates.from(), dates.until(), dates.article()));
        }
        return apart(teachings, "teaching");
    }

    private List<Retention> retentions() {
        List<Retention> retentions = new ArrayList<>();
        for (Section section : file.sections("retention")) {
            var keep = section.value("keep").period();
            var start = section.value("start").choice(Retention.Start.class);
            Dates dates = dates(section);
            retentions.add(new Retention(keep, start, dates.from(), dates.until(), dates.article()));
        }
        return some(retentions, "retention");
    }

    private static Dates dates(Section section) {
        Dates dates = Common.dates(section);
        section.end();
        return dates;
    }

    private <T extends Dated> List<T> some(List<T> rules, String key) {
        if (rules.isEmpty()) {
            throw file.wrong(key, "is missing; write at least the rule of today");
        }
        return apart(rules, key);
    }

    private <T extends Dated> List<T> apart(List<T> rules, String key) {
        Common.apart(rules, file, key);
        return rules;
    }
}
