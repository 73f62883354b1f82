package fr.stagein.transit;

import java.time.LocalDate;

/**
 * All days on which the same services run; what is true of one of them is true of each.
 *
 * @param number in its timetable
 * @param example one of these days
 */
public record ServiceDay(int number, LocalDate example) {}
