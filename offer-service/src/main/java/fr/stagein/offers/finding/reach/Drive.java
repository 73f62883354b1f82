package fr.stagein.offers.finding.reach;

import fr.stagein.offers.finding.reach.Walk.End;
import java.time.LocalDateTime;

/**
 * Driven by the family between home and a stop. How long it takes is an estimation: a straight line, stretched.
 *
 * @param metres along the way, not as the crow flies
 */
public record Drive(End from, End to, int metres, LocalDateTime departure, LocalDateTime arrival) implements Leg {}
