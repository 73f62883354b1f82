package fr.stagein.operator;

import java.util.Collection;
import java.util.Optional;

/** A host name belongs to one territory only. */
final class Host {

    private Host() {}

    /** Of two territories with the same host name the older one keeps it. */
    static Optional<String> takenBy(Territory territory, Collection<Territory> others) {
        return others.stream()
                .filter(other ->
                        other.getSpec().host().equals(territory.getSpec().host()))
                .filter(other -> older(other, territory))
                .map(Territory::id)
                .findFirst();
    }

    private static boolean older(Territory one, Territory than) {
        int order = one.getMetadata()
                .getCreationTimestamp()
                .compareTo(than.getMetadata().getCreationTimestamp());
        return order < 0 || (order == 0 && one.id().compareTo(than.id()) < 0);
    }
}
