package fr.stagein.events;

import java.time.Instant;
import java.util.UUID;

/**
 * Something that happened, with the state it left behind.
 *
 * @param id unique for ever: a consumer that must act once saves it (CloudEvents {@code id})
 * @param time when it happened (CloudEvents {@code time})
 */
public record Event<S extends State>(UUID id, EventType<S> type, Instant time, S state) {}
