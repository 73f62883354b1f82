package fr.stagein.schools.accounts;

import fr.stagein.events.AccountId;

/** Said within the service: a guardian answers for no pupil any more and is nobody else here. */
public record GuardianOrphaned(AccountId guardian) {}
