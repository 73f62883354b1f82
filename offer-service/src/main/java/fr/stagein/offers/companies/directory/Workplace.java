package fr.stagein.offers.companies.directory;

import fr.stagein.events.WorkplaceId;

/**
 * Where a student goes.
 *
 * @param address street and number, as one would tell a visitor
 * @param communeCode INSEE code
 * @param lat degrees north, WGS 84
 * @param lon degrees east, WGS 84
 */
public record Workplace(
        WorkplaceId id, String label, String address, String communeCode, String communeName, double lat, double lon) {}
