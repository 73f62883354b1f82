package fr.stagein.platform.problems;

/**
 * What is wrong with one field, in the caller's language.
 *
 * @param field path in the request, such as {@code weeks[0].seats}
 */
public record FieldError(String field, String message) {}
