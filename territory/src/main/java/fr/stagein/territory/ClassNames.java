package fr.stagein.territory;

/**
 * Classes whose pupils belong to a programme, by name.
 *
 * @param beginning of the name as {@link Programmes#ofClass} takes it; empty for every class of that kind of school
 */
public record ClassNames(SchoolKind school, String beginning) {}
