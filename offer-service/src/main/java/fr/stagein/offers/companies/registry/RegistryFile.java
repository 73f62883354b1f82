package fr.stagein.offers.companies.registry;

import fr.stagein.events.Siret;
import fr.stagein.offers.companies.directory.CompanySize;
import fr.stagein.offers.companies.directory.Establishment;
import fr.stagein.offers.companies.directory.Registry;
import fr.stagein.platform.territory.TerritoryPack;
import fr.stagein.platform.territory.TerritoryPack.Row;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** {@code registry.csv} of the territory's pack: for a run without the outside world. */
final class RegistryFile implements Registry {

    private final Map<Siret, Establishment> bySiret;

    RegistryFile(TerritoryPack pack) {
        bySiret = pack
                .each(
                        "registry.csv",
                        row -> new Establishment(
                                Siret.of(row.text("siret")),
                                row.text("name"),
                                present(row, "activity"),
                                present(row, "naf"),
                                present(row, "address"),
                                present(row, "communeCode"),
                                present(row, "communeName"),
                                CompanySize.ofBand(row.text("staffBand")).orElse(null),
                                Boolean.parseBoolean(row.text("publicBody")),
                                Boolean.parseBoolean(row.text("open"))))
                .stream()
                .collect(Collectors.toUnmodifiableMap(
                        Establishment::siret, establishment -> establishment, (one, again) -> one));
    }

    @Override
    public Optional<Establishment> find(Siret siret) {
        return Optional.ofNullable(bySiret.get(siret));
    }

    private static @Nullable String present(Row row, String column) {
        return row.text(column).isEmpty() ? null : row.text(column);
    }
}
