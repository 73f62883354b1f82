package fr.stagein.offers.offers.trades;

import java.util.List;

/**
 * A family of trades as the screen groups them.
 *
 * @param icon key of the drawing that stands beside it
 * @param day what a day in one of its trades is made of, in order; a trade may have a day of its own
 */
public record TradeFamily(String code, Wording label, String icon, List<Wording> day) {

    public TradeFamily {
        day = List.copyOf(day);
    }
}
