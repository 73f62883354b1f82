package fr.stagein.schools.referents;

import fr.stagein.events.StudentId;
import fr.stagein.schools.directory.StaffMemberId;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Shares pupils out among teachers: each goes to whoever has the fewest by then, of equals to the one listed first. */
final class FairShare {

    private FairShare() {}

    /**
     * @param loads how many pupils each teacher has already, in the order of the list; not empty
     * @return a teacher for each pupil
     */
    static Map<StudentId, StaffMemberId> of(List<StudentId> pupils, Map<StaffMemberId, Integer> loads) {
        Map<StaffMemberId, Integer> now = new LinkedHashMap<>(loads);
        Map<StudentId, StaffMemberId> share = new LinkedHashMap<>();
        for (StudentId pupil : pupils) {
            // Of equals the first is the smallest.
            StaffMemberId least = now.entrySet().stream()
                    .min(Comparator.comparingInt(Map.Entry::getValue))
                    .orElseThrow()
                    .getKey();
            now.merge(least, 1, Integer::sum);
            share.put(pupil, least);
        }
        return share;
    }
}
