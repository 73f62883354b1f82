package fr.stagein.offers.offers.trades;

import fr.stagein.offers.offers.visibility.Viewer;
import fr.stagein.offers.offers.visibility.Viewers;
import fr.stagein.platform.access.Caller;
import fr.stagein.platform.problems.NotFound;
import jakarta.validation.constraints.Size;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Trades over HTTP, for everybody. */
@RestController
class TradeController {

    private static final int SISTERS = 5;
    private static final int NEAR = 3;

    private final Trades trades;
    private final TradeCatalogue catalogue;
    private final OpenOffers openOffers;
    private final Viewers viewers;

    TradeController(Trades trades, TradeCatalogue catalogue, OpenOffers openOffers, Viewers viewers) {
        this.trades = trades;
        this.catalogue = catalogue;
        this.openOffers = openOffers;
        this.viewers = viewers;
    }

    /**
     * @param types the major one, then the minor one if there is one
     * @param definition ROME's, to be shown with its source
     * @param openOffers published, with a seat in a coming week
     * @param near where the trade itself has no offer, the trades most like it that have some
     * @param hosts who hosted before, then who has an offer now
     */
    record TradePage(
            String code,
            String label,
            String family,
            String familyLabel,
            String icon,
            String does,
            List<String> day,
            List<String> leadsTo,
            String definition,
            List<Riasec> types,
            List<String> interests,
            List<Trade> sisters,
            int openOffers,
            List<TradeWithOffers> near,
            List<OpenOffers.Host> hosts) {}

    /** @param openOffers published, with a seat in a coming week */
    record TradeWithOffers(String code, String label, int openOffers) {}

    /**
     * Lists the trades, or those that a word matches, for everybody.
     *
     * @param text part of a trade's name, at most 100 characters; all trades if absent
     */
    @GetMapping("/api/trades")
    List<Trade> trades(@RequestParam(required = false) @Size(max = 100) @Nullable String text) {
        return text == null ? trades.all() : trades.called(text);
    }

    /**
     * Gives everybody the page of a trade: what it is, similar trades, and how many offers are open.
     *
     * @param code of the trade, as the list of trades has it
     */
    @GetMapping("/api/trades/{code}")
    TradePage trade(@PathVariable String code, Locale language, @Nullable Caller caller) {
        TradeEntry trade = catalogue.find(code).orElseThrow(NotFound::new);
        TradeFamily family = trade.family();
        List<Riasec> types = new ArrayList<>(List.of(trade.major()));
        Riasec minor = trade.minor();
        if (minor != null) {
            types.add(minor);
        }
        Viewer viewer = viewers.of(caller);
        Map<String, Integer> open = openOffers.count(viewer);
        return new TradePage(
                trade.code(),
                trade.label(),
                family.code(),
                family.label().in(language),
                family.icon(),
                trade.does().in(language),
                in(language, trade.day()),
                in(language, trade.leadsTo()),
                trade.definition(),
                types,
                trade.interests(),
                catalogue.sistersOf(trade, SISTERS).stream()
                        .map(TradeEntry::trade)
                        .toList(),
                open.getOrDefault(code, 0),
                open.containsKey(code) ? List.of() : near(trade, open),
                openOffers.hosts(code, viewer));
    }

    private List<TradeWithOffers> near(TradeEntry trade, Map<String, Integer> open) {
        return catalogue.nearest(trade, open.keySet()).stream()
                .limit(NEAR)
                .map(near -> new TradeWithOffers(near.code(), near.label(), open.getOrDefault(near.code(), 0)))
                .toList();
    }

    private static List<String> in(Locale language, List<Wording> wordings) {
        return wordings.stream().map(wording -> wording.in(language)).toList();
    }
}
