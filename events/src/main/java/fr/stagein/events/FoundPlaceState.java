package fr.stagein.events;

/**
 * That a student has a place in a week which they found alone. Where it is and whom to call there stays in
 * application-service.
 */
public record FoundPlaceState(
        FoundPlaceId foundPlaceId, long version, StudentId studentId, SchoolId schoolId, Week week, Status status)
        implements State {

    public enum Status {
        STANDING,
        TAKEN_BACK
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
