package fr.stagein.schools.students;

import fr.stagein.events.AccountId;
import org.jspecify.annotations.Nullable;

/**
 * What the school knows of a guardian.
 *
 * @param account that came of it; null until the guardian has one
 */
public record GuardianContact(Contact contact, @Nullable AccountId account) {}
