package fr.stagein.offers.offers.publishing;

import fr.stagein.platform.problems.NotFound;
import fr.stagein.platform.territory.TerritoryPack;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/** What a student can do for five days, ready to be adapted, for each family of trades. */
@RestController
class WeekPlans {

    private final Map<String, WeekPlan> byFamily;

    WeekPlans(TerritoryPack pack) {
        byFamily = pack.table("week-plans.csv").stream()
                .collect(Collectors.toUnmodifiableMap(
                        row -> row.text("family"),
                        row -> new WeekPlan(
                                row.text("family"),
                                row.text("text"),
                                row.text("clothing"),
                                OfferText.DAYS.stream().map(row::text).toList())));
    }

    /**
     * @param text a description to begin with
     * @param days from Monday to Friday
     */
    record WeekPlan(String family, String text, String clothing, List<String> days) {}

    /**
     * Gives everybody a ready-made plan of five days for a family of trades, which a company adapts to its offer.
     *
     * @param family code of the family of trades
     */
    @GetMapping("/api/trades/families/{family}/plan")
    WeekPlan plan(@PathVariable String family) {
        WeekPlan plan = byFamily.get(family);
        if (plan == null) {
            throw new NotFound();
        }
        return plan;
    }
}
