package fr.stagein.events;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * An order to erase everything about a person, which every service carries out as soon as it receives it. It holds ids
 * only, which refer to nobody afterwards.
 *
 * @param studentId the pupil whose file it is; absent where somebody else's account is erased
 * @param accountIds the accounts that end with it, at least one unless the pupil never had one
 */
public record ErasureState(
        ErasureId erasureId, long version, @Nullable StudentId studentId, List<AccountId> accountIds, Instant orderedAt)
        implements State {

    public ErasureState {
        accountIds = List.copyOf(accountIds);
    }

    @Override
    public String aggregateId() {
        return erasureId.toString();
    }
}
