package fr.stagein.territory;

/**
 * @param order from 1; equal numbers sign in any order
 * @param required whether the agreement waits for this signature
 * @param each a row for every guardian (or tutor) that the agreement names, not one for all of them
 */
public record Signatory(Party party, int order, boolean required, boolean each) {}
