package fr.stagein.platform.personal;

import java.time.Instant;
import java.time.LocalDate;

/**
 * What lies before it is over.
 *
 * @param before the moment
 * @param day the day that begins then, in the territory
 */
public record Cutoff(Instant before, LocalDate day) {}
