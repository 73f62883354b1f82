package fr.stagein.offers.finding.reach;

import fr.stagein.events.OfferId;
import fr.stagein.events.Week;
import fr.stagein.platform.access.Caller;
import fr.stagein.platform.problems.Rejection;
import fr.stagein.platform.territory.Communes.Commune;
import fr.stagein.platform.territory.TerritoryCalendar;
import fr.stagein.platform.tokens.Envelope;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.stereotype.Component;

/** Opens the starts that school-service seals for whom a student lets see their way. */
@Component
class SealedOrigins {

    /** For whom, from where, in which week, to which offer or commune. */
    private static final int PARTS = 5;

    /** Before the commune of a place that its student found. */
    private static final String FOUND_IN = "found ";

    private final Envelope envelope;
    private final TerritoryCalendar calendar;

    /** @param key 32 random bytes in Base64, the same for school-service; who has it can open sealed homes */
    @ConfigurationProperties("stagein.starts")
    record Keys(String key) {
        @Override
        public String toString() {
            return "Keys[…]";
        }
    }

    SealedOrigins(Keys keys, TerritoryCalendar calendar) {
        envelope = new Envelope(keys.key());
        this.calendar = calendar;
    }

    /** The start of a way to an offer. */
    Point open(String sealed, @Nullable Caller caller, OfferId offer, Week week) {
        return open(sealed, caller, offer.toString(), week);
    }

    /** The start of a way to the place that its student found in a commune. */
    Point open(String sealed, @Nullable Caller caller, Commune commune, Week week) {
        return open(sealed, caller, FOUND_IN + commune.code(), week);
    }

    /**
     * @throws Rejection if its time is over, or it was sealed for somebody else or another place or week
     */
    private Point open(String sealed, @Nullable Caller caller, String aim, Week week) {
        List<String> parts = envelope.open(sealed, calendar.now())
                .filter(all -> all.size() == PARTS
                        && caller != null
                        && all.getFirst().equals(caller.accountId().value()))
                .orElseThrow(() -> Rejection.field("start", "start-expired"));
        if (!parts.get(3).equals(week.value()) || !parts.get(4).equals(aim)) {
            throw Rejection.field("start", "start-elsewhere");
        }
        return new Point(Double.parseDouble(parts.get(1)), Double.parseDouble(parts.get(2)));
    }
}
