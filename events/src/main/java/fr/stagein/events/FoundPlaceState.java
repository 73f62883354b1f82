package fr.stagein.events;

import org.jspecify.annotations.Nullable;

/**
 * A student's place in a week, or in several in a row, found without an offer. The company, its address and its contact stay in
 * application-service.
 *
 * @param lastWeek of a place for a block of weeks in a row; absent where it is for one week
 * @param communeCode INSEE code of its commune, for the way there; absent if the text names no commune of the territory
 */
public record FoundPlaceState(
        FoundPlaceId foundPlaceId,
        long version,
        StudentId studentId,
        SchoolId schoolId,
        Week week,
        @Nullable Week lastWeek,
        Status status,
        @Nullable String communeCode)
        implements State {

    public enum Status {
        STANDING,
        TAKEN_BACK
    }

    public Weeks weeks() {
        return Weeks.of(week, lastWeek);
    }

    @Override
    public String aggregateId() {
        return foundPlaceId.toString();
    }

    @Override
    public StudentId pupil() {
        return studentId;
    }
}
