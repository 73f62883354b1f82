package fr.stagein.schools.addresses;

/**
 * An address of the territory.
 *
 * @param label as one writes it
 * @param lat in degrees (WGS 84)
 * @param lon in degrees (WGS 84)
 */
record Address(String label, String communeCode, double lat, double lon) {

    @Override
    public String toString() {
        return "Address[…]";
    }
}
