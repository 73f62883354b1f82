package fr.stagein.assignment;

/**
 * A place that a pupil may be given.
 *
 * @param student from 0
 * @param place from 0
 * @param wish which of the pupil's wishes it is, 1 the first. Places that the pupil did not name come after them and
 *     may share one number
 * @param minutes there, from door to door
 */
public record Choice(int student, int place, int wish, int minutes) {

    public static final int MOST_WISHES = 100;

    /** A day's. Where no way is known, this. */
    public static final int MOST_MINUTES = 1_439;

    public Choice {
        if (student < 0 || place < 0) {
            throw new IllegalArgumentException("Student " + student + " and place " + place + " count from 0");
        }
        if (wish < 1 || wish > MOST_WISHES) {
            throw new IllegalArgumentException("Wish " + wish + " is not from 1 to " + MOST_WISHES);
        }
        if (minutes < 0 || minutes > MOST_MINUTES) {
            throw new IllegalArgumentException(minutes + " minutes are not from 0 to " + MOST_MINUTES);
        }
    }
}
