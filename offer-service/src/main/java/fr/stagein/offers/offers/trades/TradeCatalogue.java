package fr.stagein.offers.offers.trades;

import fr.stagein.platform.territory.TerritoryPack;
import fr.stagein.platform.territory.TerritoryPack.Row;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
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
        Map<String, Row> paths = paths(pack);
        Map<String, TradeEntry> trades = new LinkedHashMap<>();
        for (Row row : pack.table("trades.csv")) {
            TradeFamily family = families.get(row.text("family"));
            Row path = paths.get(row.text("code"));
            if (path == null) {
                throw new IllegalStateException("trade-paths.csv: no way to " + row.text("code"));
            }
            if (family == null || trades.put(row.text("code"), entry(row, family, path)) != null) {
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

    /** Those of some trades that have most in common with one, the nearest first; never itself. */
    public List<TradeEntry> nearest(TradeEntry trade, Collection<String> among) {
        return among.stream()
                .filter(code -> !code.equals(trade.code()))
                .flatMap(code -> find(code).stream())
                .sorted(Comparator.comparingInt((TradeEntry other) -> -trade.likeness(other))
                        .thenComparing(TradeEntry::code))
                .toList();
    }

    /** The trades that have most in common with it, the nearest first. */
    List<TradeEntry> sistersOf(TradeEntry trade, int limit) {
        return nearest(trade, byCode.keySet()).stream().limit(limit).toList();
    }

    /** By the code of the trade: trades that are learnt alike share a line. */
    private static Map<String, Row> paths(TerritoryPack pack) {
        Map<String, Row> paths = new HashMap<>();
        for (Row row : pack.table("trade-paths.csv")) {
            row.list("trades").forEach(code -> {
                if (paths.put(code, row) != null) {
                    throw new IllegalStateException("trade-paths.csv: " + code + " stands twice");
                }
            });
        }
        return paths;
    }

    private static TradeFamily family(Row row) {
        return new TradeFamily(
                row.text("family"),
                new Wording(row.text("label"), row.text("labelEn")),
                row.text("icon"),
                wordings("families.csv", row, "family", "day"));
    }

    private static TradeEntry entry(Row row, TradeFamily family, Row path) {
        List<Wording> ownDay = wordings("trade-paths.csv", path, "trades", "day");
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
                row.text("definition"),
                wordings("trade-paths.csv", path, "trades", "leadsTo"),
                ownDay.isEmpty() ? family.day() : ownDay);
    }

    private static List<Wording> wordings(String table, Row row, String key, String column) {
        List<String> french = row.list(column).toList();
        List<String> english = row.list(column + "En").toList();
        if (french.size() != english.size()) {
            throw new IllegalStateException(
                    table + ": " + row.text(key) + " says more in one language than in the other: " + column);
        }
        List<Wording> both = new ArrayList<>();
        for (int i = 0; i < french.size(); i++) {
            both.add(new Wording(french.get(i), english.get(i)));
        }
        return both;
    }
}
