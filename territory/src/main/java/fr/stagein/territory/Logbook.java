package fr.stagein.territory;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/**
 * What a student is asked each day of the internship (carnet de bord).
 *
 * @param mood how the day went, answered with a smiley; without an entry where the programme asks nothing
 * @param everyDay asked each day
 * @param oneADay one of them a day, in this order and then from the first again
 */
public record Logbook(Map<String, String> mood, List<Question> everyDay, List<Question> oneADay) {

    /** Of a programme without one. */
    public static final Logbook NONE = new Logbook(Map.of(), List.of(), List.of());

    public Logbook {
        mood = Map.copyOf(mood);
        everyDay = List.copyOf(everyDay);
        oneADay = List.copyOf(oneADay);
    }

    /**
     * @param id by which the answer is kept
     * @param labels by language; French is always there
     */
    public record Question(String id, Map<String, String> labels) {

        public Question {
            labels = Map.copyOf(labels);
        }

        /** In French where the language has none. */
        public String label(String language) {
            return labels.getOrDefault(language, Objects.requireNonNull(labels.get("fr")));
        }
    }

    public boolean isEmpty() {
        return mood.isEmpty();
    }

    /** In French where the language has none; empty for a programme without a logbook. */
    public String mood(String language) {
        return mood.getOrDefault(language, mood.getOrDefault("fr", ""));
    }

    /** @param day 0 for the first day of the internship */
    public List<Question> questions(int day) {
        List<Question> questions = new ArrayList<>(everyDay);
        if (!oneADay.isEmpty()) {
            questions.add(oneADay.get(day % oneADay.size()));
        }
        return questions;
    }
}
