package fr.stagein.events;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Something that a school told students who look for a place. It happens once and never changes; who wrote it stays with
 * the school.
 *
 * @param studentIds whom it was told to
 * @param toGuardians whether their guardians are told the same
 * @param offerIds offers that are suggested, else empty
 * @param text always absent: what staff wrote is read at the school, for what is on this stream stays there. The name is
 *     taken for as long as v1 is read
 */
public record GuidanceState(
        GuidanceId guidanceId,
        long version,
        SchoolId schoolId,
        List<StudentId> studentIds,
        boolean toGuardians,
        List<OfferId> offerIds,
        @Nullable String text)
        implements State {

    public GuidanceState {
        studentIds = List.copyOf(studentIds);
        offerIds = List.copyOf(offerIds);
        text = null;
    }

    @Override
    public String aggregateId() {
        return guidanceId.toString();
    }
}
