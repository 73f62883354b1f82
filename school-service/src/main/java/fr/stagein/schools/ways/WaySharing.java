package fr.stagein.schools.ways;

import jakarta.validation.constraints.NotNull;

/**
 * Whom a student lets see their way; at first nobody.
 *
 * @param guardians their legal guardians, who need not live where the student sets out
 * @param school the staff of their school
 */
record WaySharing(@NotNull Boolean guardians, @NotNull Boolean school) {}
