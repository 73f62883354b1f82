package fr.stagein.applications.feedback;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What a company says of a student's week, for the student and the school.
 *
 * @param revision counts the times that it was saved
 * @param strengths at least one, in their usual order, each once
 */
record CompanyFeedback(
        int revision, List<Strength> strengths, @Nullable String words) {

    CompanyFeedback {
        if (strengths.isEmpty()) {
            throw new IllegalArgumentException("A company says at least one good thing");
        }
        Set<Strength> once = EnumSet.copyOf(strengths);
        strengths = List.copyOf(once);
    }

    boolean says(CompanyFeedback other) {
        return strengths.equals(other.strengths) && java.util.Objects.equals(words, other.words);
    }
}
