package fr.stagein.territory;

import fr.stagein.territory.Logbook.Question;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

/** Reads the key {@code logbook} of a programme's file. */
final class LogbookFile {

    private static final String KEY = "logbook";
    private static final Pattern ID = Pattern.compile("[a-z][a-zA-Z0-9]{0,29}");

    private LogbookFile() {}

    /** @return {@link Logbook#NONE} if the key is not there */
    static Logbook read(Section programme) {
        if (!programme.has(KEY)) {
            return Logbook.NONE;
        }
        Section logbook = programme.section(KEY);
        Section mood = logbook.section("mood");
        Map<String, String> moods = Common.labels(mood);
        mood.end();
        Set<String> ids = new HashSet<>();
        List<Question> everyDay = questions(logbook, "everyDay", ids);
        List<Question> oneADay = questions(logbook, "oneADay", ids);
        logbook.end();
        return new Logbook(moods, everyDay, oneADay);
    }

    private static List<Question> questions(Section logbook, String key, Set<String> ids) {
        List<Question> questions = new ArrayList<>();
        for (Section section : logbook.sections(key)) {
            String id = section.value("id").matching(ID, "at most 30 letters and digits, a small letter first");
            if (!ids.add(id)) {
                throw section.wrong("id", id + " is another question's; answers are kept by it, so write a new one");
            }
            questions.add(new Question(id, Common.labels(section)));
            section.end();
        }
        if (questions.isEmpty()) {
            throw logbook.wrong(key, "asks nothing; write a list of questions, each with id, fr and en");
        }
        return questions;
    }
}
