package fr.stagein.events;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * An encouragement, suggestion or letter of a school to students who look for a place. It never changes. Its author
 * stays in school-service.
 *
 * @param studentIds who gets it
 * @param toGuardians whether their guardians get it too
 * @param offerIds offers that are suggested, else empty
 * @param text always absent: the text stays in school-service, since records of this stream are kept. The name stays
 *     reserved as long as v1 is read
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
