package fr.stagein.territory;

import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;

/** Reads {@code working-rules.yaml}. */
final class WorkingRulesFile {

    private static final int OLDEST = 120;

    private WorkingRulesFile() {}

    static List<WorkingRule> read(Path territory) {
        Section file = Section.of(Common.file(territory, "working-rules.yaml"));
        List<WorkingRule> rules = new ArrayList<>();
        for (Section section : file.sections("rules")) {
            WorkingRule rule = rule(section);
            for (WorkingRule other : rules) {
                if (rule.collides(other)) {
                    throw section.wrong("two rules " + rule.rule() + " hold for one age on " + Common.later(rule, other)
                            + "; part their ages, or give the older one an `until`");
                }
            }
            rules.add(rule);
        }
        file.end();
        if (rules.isEmpty()) {
            throw file.wrong("rules", "is missing; without rules minors could be offered any hours");
        }
        return rules;
    }

    private static WorkingRule rule(Section section) {
        Rule rule = section.value("rule").choice(Rule.class);
        Section ages = section.section("ages");
        int youngest = ages.value("from").number(0, OLDEST);
        int oldest =
                ages.find("until").map(value -> value.number(youngest, OLDEST)).orElse(OLDEST);
        ages.end();
        LocalTime at = LocalTime.MIDNIGHT;
        Duration length = Duration.ZERO;
        Duration after = Duration.ZERO;
        switch (rule) {
            case EARLIEST, LATEST -> at = section.value("at").timeOfDay();
            case HOURS_A_DAY, HOURS_A_WEEK, NIGHT ->
                length = section.value("length").duration();
            case BREAK -> {
                length = section.value("length").duration();
                after = section.value("after").duration();
            }
            case WEEKLY_REST, PUBLIC_HOLIDAY -> {
                // Its name says all of it.
            }
            case DAYS_AT_MOST,
                    WEEKS_AT_LEAST,
                    WEEKS_AT_MOST,
                    PLACES,
                    IN_A_ROW,
                    SCHOOL_TIME,
                    SCHOOL_HOLIDAYS,
                    TEACHING_HOURS,
                    HOST_HOURS,
                    HOST_QUOTA,
                    TUTOR_QUOTA,
                    ALLOWANCE ->
                throw section.wrong("rule", rule + " is a programme's; write it in programmes/<id>.yaml");
        }
        Common.Dates dates = Common.dates(section);
        section.end();
        return new WorkingRule(
                rule, new AgeRange(youngest, oldest), at, length, after, dates.from(), dates.until(), dates.article());
    }
}
