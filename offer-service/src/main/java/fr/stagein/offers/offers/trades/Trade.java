package fr.stagein.offers.offers.trades;

/**
 * A trade.
 *
 * @param code ROME 4.0 code, such as {@code D1102}
 * @param family short name of the family of trades it is shown in
 */
public record Trade(String code, String label, String family, String familyLabel) {}
