package fr.stagein.platform.personal;

import java.time.Instant;
import java.time.LocalDate;

/**
 * The moment before which data of a kind is kept no longer.
 *
 * @param before the moment
 * @param day the day that begins then, in the territory
 */
public record Cutoff(Instant before, LocalDate day) {}
