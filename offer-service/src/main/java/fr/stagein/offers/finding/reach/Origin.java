package fr.stagein.offers.finding.reach;

import jakarta.validation.constraints.DecimalMax;
import jakarta.validation.constraints.DecimalMin;

/**
 * Where somebody starts from. Never stored, never logged.
 *
 * @param lat degrees north, WGS 84
 * @param lon degrees east, WGS 84
 */
public record Origin(
        @DecimalMin("-90") @DecimalMax("90") double lat,
        @DecimalMin("-180") @DecimalMax("180") double lon) {

    public Point point() {
        return new Point(lat, lon);
    }

    @Override
    public String toString() {
        return "Origin[…]";
    }
}
