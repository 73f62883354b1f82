package fr.stagein.operator;

import java.util.Collection;
import org.jspecify.annotations.Nullable;

/** One territory is upgraded at a time, also among those that are reconciled at this moment. */
final class Turn {

    private @Nullable String holder;

    synchronized Upgrade take(Territory territory, Collection<Territory> others) {
        Upgrade upgrade = Upgrade.of(territory, others, holder);
        if (upgrade.upgradingTo() != null) {
            holder = territory.id();
        }
        return upgrade;
    }

    synchronized void end(Territory territory) {
        if (territory.id().equals(holder)) {
            holder = null;
        }
    }
}
