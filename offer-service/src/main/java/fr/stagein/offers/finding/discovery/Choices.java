package fr.stagein.offers.finding.discovery;

import fr.stagein.offers.offers.trades.Riasec;
import fr.stagein.offers.offers.trades.Wording;
import fr.stagein.platform.territory.TerritoryPack;
import fr.stagein.platform.territory.TerritoryPack.Row;
import java.util.List;
import org.springframework.stereotype.Component;

/** The choices of the pack, in the order in which they are asked. */
@Component
class Choices {

    private final List<Choice> all;

    Choices(TerritoryPack pack) {
        all = pack.table("choices.csv").stream()
                .map(row -> new Choice(row.text("id"), side(row, "left"), side(row, "right")))
                .toList();
    }

    List<Choice> all() {
        return all;
    }

    boolean has(String id) {
        return all.stream().anyMatch(choice -> choice.id().equals(id));
    }

    private static Choice.Side side(Row row, String side) {
        return new Choice.Side(
                row.text(side),
                new Wording(row.text(side + "Text"), row.text(side + "TextEn")),
                Riasec.of(row.text(side + "Type")),
                row.list(side + "Interests").toList());
    }
}
