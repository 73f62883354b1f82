package fr.stagein.schools.interests;

import java.util.Map;
import java.util.TreeMap;

/**
 * A student's answers so far.
 *
 * @param answers by the id of their choice
 * @param feedback by the code of their trade
 * @param shared whether the staff of the student's school may see what comes of it
 */
record Interests(Map<String, Answer> answers, Map<String, Verdict> feedback, boolean shared) {

    Interests {
        answers = new TreeMap<>(answers);
        feedback = new TreeMap<>(feedback);
    }
}
