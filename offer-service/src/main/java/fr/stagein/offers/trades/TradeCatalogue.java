package fr.stagein.offers.trades;

import fr.stagein.platform.territory.TerritoryPack;
import fr.stagein.platform.territory.TerritoryPack.Row;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** The trades of the pack, read once at start. A table that does not hold stops the service. */
@Component
public class TradeCatalogue {

    private final Map<String, TradeEntry> byCode;

    public TradeCatalogue(TerritoryPack pack) {
        Map<String, TradeFamily> families = pack.table("families.csv").stream()
                .map(TradeCatalogue::family)
                .collect(Collectors.toMap(TradeFamily::code, family -> family));
        Map<String, TradeEntry> trades = new LinkedHashMap<>();
        for (Row row : pack.table("trades.csv")) {
            TradeFamily family = families.get(row.text("family"));
            if (family == null || trades.put(row.text("code"), entry(row, family)) != null) {
                throw new IllegalStateException(
                        "trades.csv: " + row.text("code") + " stands twice or has no family in families.csv");
            }
        }
        byCode = trades;
    }

    public List<TradeEntry> all() {
        return List.copyOf(byCode.values());
    }

    public Optional<TradeEntry> find(String code) {
        return Optional.ofNullable(byCode.get(code));
    }

    /** The trades that have most in common with it, the nearest first. */
    List<TradeEntry> sistersOf(TradeEntry trade, int limit) {
        return byCode.values().stream()
                .filter(other -> !other.code().equals(trade.code()))
                .sorted(Comparator.comparingInt((TradeEntry other) -> -trade.likeness(other))
                        .thenComparing(TradeEntry::code))
                .limit(limit)
                .toList();
    }

    private static TradeFamily family(Row row) {
        return new TradeFamily(
                row.text("family"),
                new Wording(row.text("label"), row.text("labelEn")),
                row.text("icon"),
                wordings(row, "day"),
                wordings(row, "leadsTo"));
    }

    private static TradeEntry entry(Row row, TradeFamily family) {
        return new TradeEntry(
                row.text("code"),
                row.text("label"),
                row.text("domain"),
                family,
                Riasec.of(row.text("major")),
                row.text("minor").isEmpty() ? null : Riasec.of(row.text("minor")),
                row.list("interests").toList(),
                row.list("keywords").toList(),
                row.list("synonyms").toList(),
                new Wording(row.text("does"), row.text("doesEn")),
                row.text("definition"));
    }

    private static List<Wording> wordings(Row row, String column) {
        List<String> french = row.list(column).toList();
        List<String> english = row.list(column + "En").toList();
        if (french.size() != english.size()) {
            throw new IllegalStateException(
                    "families.csv: " + row.text("family") + " says more in one language than in the other: " + column);
        }
        List<Wording> both = new ArrayList<>();
        for (int i = 0; i < french.size(); i++) {
            both.add(new Wording(french.get(i), english.get(i)));
        }
        return both;
    }
}
