package fr.stagein.documents;

import java.time.OffsetDateTime;

/**
 * One signature, or one attested paper signature, as printed on the evidence page.
 *
 * @param number of the entry in the hash chain
 * @param role "L'élève", "Le chef d'établissement"
 * @param means how it was signed, with the channel masked: "code reçu à m…@…fr", "session", "papier"
 * @param hash of the chain's entry
 */
public record EvidenceLine(int number, String role, String name, String means, OffsetDateTime at, String hash) {}
