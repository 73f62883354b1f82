package fr.stagein.schools.addresses;

import java.util.List;
import java.util.Optional;

/** Finds addresses of the territory. What is asked for says where somebody lives: it is neither kept nor logged. */
interface Addresses {

    /** @return those that fit, the best first; empty if nobody answered */
    Optional<List<Address>> find(String text);
}
