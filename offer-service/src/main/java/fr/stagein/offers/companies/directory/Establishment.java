package fr.stagein.offers.companies.directory;

import fr.stagein.events.Siret;
import org.jspecify.annotations.Nullable;

/**
 * What the national registry tells of an establishment.
 *
 * @param activity in words, absent where only the code is known
 * @param naf code of its activity in the French nomenclature, such as {@code 10.71C}
 * @param address street and number
 * @param communeCode INSEE code
 * @param size absent where the registry does not tell its staff
 * @param publicBody whether a public body runs it
 * @param open whether it is still active
 */
public record Establishment(
        Siret siret,
        String name,
        @Nullable String activity,
        @Nullable String naf,
        @Nullable String address,
        @Nullable String communeCode,
        @Nullable String communeName,
        @Nullable CompanySize size,
        boolean publicBody,
        boolean open) {}
