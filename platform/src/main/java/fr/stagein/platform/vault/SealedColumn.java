package fr.stagein.platform.vault;

/**
 * A column, of type {@code bytea}, whose values a {@link Vault} sealed. In the schema its comment ends with
 * {@code encrypted}.
 */
public record SealedColumn(String table, String name) {

    @Override
    public String toString() {
        return table + "." + name;
    }
}
