package fr.stagein.platform.territory;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** The communes of the territory. */
public final class Communes {

    private final Map<String, Commune> byCode;

    /**
     * @param code INSEE code
     * @param lat of its centre
     * @param lon of its centre
     */
    public record Commune(String code, String name, double lat, double lon) {}

    Communes(TerritoryPack pack) {
        byCode = pack
                .each(
                        "communes.csv",
                        row -> new Commune(row.text("code"), row.text("name"), row.number("lat"), row.number("lon")))
                .stream()
                .collect(Collectors.toUnmodifiableMap(Commune::code, commune -> commune, (one, again) -> one));
    }

    /** By name. */
    public List<Commune> all() {
        return byCode.values().stream()
                .sorted(Comparator.comparing(Commune::name))
                .toList();
    }

    public Optional<Commune> find(String code) {
        return Optional.ofNullable(byCode.get(code));
    }

    /** The name, or the code for a commune outside the territory. */
    public String name(String code) {
        return find(code).map(Commune::name).orElse(code);
    }
}
