package fr.stagein.openapi;

import org.jspecify.annotations.Nullable;

/**
 * A Javadoc comment as OpenAPI divides it.
 *
 * @param first without its full stop; absent if there is no comment
 * @param others absent if there is one sentence only
 */
record Sentences(@Nullable String first, @Nullable String others) {

    static Sentences of(String comment) {
        if (comment.isBlank()) {
            return new Sentences(null, null);
        }
        int end = comment.indexOf(". ");
        if (end < 0) {
            return new Sentences(comment.endsWith(".") ? comment.substring(0, comment.length() - 1) : comment, null);
        }
        return new Sentences(comment.substring(0, end), comment.substring(end + 2));
    }
}
