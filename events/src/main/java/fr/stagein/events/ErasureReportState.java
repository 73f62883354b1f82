package fr.stagein.events;

/**
 * The report of one part of the system that it has carried out an erasure. It never changes; each part writes its own.
 *
 * @param part the part that reports: a service's name, or {@code keycloak} for the accounts
 * @param rows how many rows it erased or made anonymous, 0 where it had none
 */
public record ErasureReportState(ErasureId erasureId, long version, String part, int rows) implements State {

    @Override
    public String aggregateId() {
        return erasureId + "." + part;
    }
}
