package fr.stagein.schools.ways;

/**
 * Whom a student lets see their way; at first nobody.
 *
 * @param guardians their legal guardians, who need not live where the student sets out
 * @param school the staff of their school
 */
record WayAudience(boolean guardians, boolean school) {

    static final WayAudience NOBODY = new WayAudience(false, false);
}
