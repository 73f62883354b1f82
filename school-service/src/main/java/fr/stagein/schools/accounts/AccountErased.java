package fr.stagein.schools.accounts;

import fr.stagein.events.ErasureId;

/** Said within the service: the account that an erasure ends is gone from the identity provider. */
public record AccountErased(ErasureId erasure) {}
