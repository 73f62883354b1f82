package fr.stagein.offers.finding.search;

import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.LoadingCache;
import fr.stagein.offers.offers.trades.Trade;
import fr.stagein.offers.offers.trades.Trades;
import java.time.Duration;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** The trades that offers may have, read once a minute: they change with a new pack only. */
@Component
class TradeCache {

    private static final Duration KEPT = Duration.ofMinutes(1);

    private final LoadingCache<Boolean, Map<String, Trade>> known;

    TradeCache(Trades trades) {
        known = Caffeine.newBuilder()
                .expireAfterWrite(KEPT)
                .build(any ->
                        trades.ever().stream().collect(Collectors.toUnmodifiableMap(Trade::code, Function.identity())));
    }

    Map<String, Trade> byCode() {
        return known.get(true);
    }
}
