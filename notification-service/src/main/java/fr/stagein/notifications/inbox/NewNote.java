package fr.stagein.notifications.inbox;

import fr.stagein.events.AccountId;

/** A note about to be put into somebody's inbox. */
public record NewNote(AccountId account, Reader reader, NoteKind kind, Facts facts) {}
