package fr.stagein.schools.interests;

import fr.stagein.platform.territory.TerritoryPack;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** The choices and trades of the pack: which answers there are, and of what type each is. */
@Component
class Choices {

    /** Fewer answers say nothing of anybody. */
    static final int ENOUGH = 8;

    private final List<Pair> pairs;
    private final Set<String> trades;

    private record Pair(String id, Riasec left, Riasec right) {}

    Choices(TerritoryPack pack) {
        pairs = pack.table("choices.csv").stream()
                .map(row -> new Pair(row.text("id"), Riasec.of(row.text("leftType")), Riasec.of(row.text("rightType"))))
                .toList();
        trades = pack.table("trades.csv").stream().map(row -> row.text("code")).collect(Collectors.toUnmodifiableSet());
    }

    boolean has(String id) {
        return pairs.stream().anyMatch(pair -> pair.id().equals(id));
    }

    boolean hasTrade(String code) {
        return trades.contains(code);
    }

    boolean isEnough(Map<String, Answer> answers) {
        return pairs.stream()
                        .filter(pair -> answers.getOrDefault(pair.id(), Answer.SKIP) != Answer.SKIP)
                        .count()
                >= ENOUGH;
    }

    /** The weight of each type as offer-service counts it: a percentage, 50 is undecided (docs/discovery.md). */
    Map<Riasec, Integer> weights(Map<String, Answer> answers) {
        Map<Riasec, Integer> taken = new EnumMap<>(Riasec.class);
        Map<Riasec, Integer> met = new EnumMap<>(Riasec.class);
        for (Pair pair : pairs) {
            Answer answer = answers.getOrDefault(pair.id(), Answer.SKIP);
            if (answer != Answer.SKIP) {
                taken.merge(answer == Answer.LEFT ? pair.left() : pair.right(), 1, Integer::sum);
                met.merge(pair.left(), 1, Integer::sum);
                met.merge(pair.right(), 1, Integer::sum);
            }
        }
        Map<Riasec, Integer> weights = new EnumMap<>(Riasec.class);
        Arrays.stream(Riasec.values())
                .forEach(type -> weights.put(
                        type, Math.round(100f * (taken.getOrDefault(type, 0) + 1) / (met.getOrDefault(type, 0) + 2))));
        return weights;
    }
}
