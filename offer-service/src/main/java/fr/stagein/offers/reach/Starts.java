package fr.stagein.offers.reach;

import fr.stagein.platform.access.Caller;
import fr.stagein.platform.links.Envelope;
import fr.stagein.platform.problems.Rejection;
import fr.stagein.platform.territory.TerritoryCalendar;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.stereotype.Component;

/** Opens the starts that school-service seals for whom a student lets see their way. */
@Component
class Starts {

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

    Starts(Keys keys, TerritoryCalendar calendar) {
        envelope = new Envelope(keys.key());
        this.calendar = calendar;
    }

    /** @throws Rejection if its time is over or it was sealed for somebody else */
    Point open(String sealed, @Nullable Caller caller) {
        return envelope.open(sealed, calendar.now())
                .filter(parts -> parts.size() == 3
                        && caller != null
                        && parts.getFirst().equals(caller.accountId().value()))
                .map(Starts::point)
                .orElseThrow(() -> Rejection.field("start", "start-expired"));
    }

    private static Point point(List<String> parts) {
        return new Point(Double.parseDouble(parts.get(1)), Double.parseDouble(parts.get(2)));
    }
}
