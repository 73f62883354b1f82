package fr.stagein.offers.finding.discovery;

import fr.stagein.offers.offers.trades.Riasec;
import java.util.Arrays;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * What the answers say of somebody. A weight is a percentage: how often it was taken where it could be, with one taken
 * and one left added to both, so that one answer does not yet make a passion. Never met is 50.
 *
 * @param types of all six
 * @param interests by ROME's code, of those that were met
 */
record Profile(Map<Riasec, Integer> types, Map<String, Integer> interests) {

    static final int UNDECIDED = 50;

    Profile {
        types = new EnumMap<>(types);
        interests = new TreeMap<>(interests);
    }

    /** @param answers by the id of their choice; one that is missing counts as skipped */
    static Profile of(List<Choice> choices, Map<String, Answer> answers) {
        Map<Riasec, Tally> types = new EnumMap<>(Riasec.class);
        Arrays.stream(Riasec.values()).forEach(type -> types.put(type, new Tally(0, 0)));
        Map<String, Tally> interests = new TreeMap<>();
        for (Choice choice : choices) {
            Answer answer = answers.getOrDefault(choice.id(), Answer.SKIP);
            if (answer != Answer.SKIP) {
                count(choice.left(), answer == Answer.LEFT, types, interests);
                count(choice.right(), answer == Answer.RIGHT, types, interests);
            }
        }
        return new Profile(weights(types), weights(interests));
    }

    private record Tally(int taken, int met) {
        Tally with(boolean again) {
            return new Tally(taken + (again ? 1 : 0), met + 1);
        }
    }

    private static void count(Choice.Side side, boolean taken, Map<Riasec, Tally> types, Map<String, Tally> interests) {
        types.merge(side.type(), new Tally(0, 0).with(taken), (before, one) -> before.with(taken));
        side.interests()
                .forEach(code ->
                        interests.merge(code, new Tally(0, 0).with(taken), (before, one) -> before.with(taken)));
    }

    private static <K> Map<K, Integer> weights(Map<K, Tally> tallies) {
        Map<K, Integer> weights = new TreeMap<>();
        tallies.forEach((key, tally) -> weights.put(key, Math.round(100f * (tally.taken() + 1) / (tally.met() + 2))));
        return weights;
    }

    int weight(Riasec type) {
        return types.getOrDefault(type, UNDECIDED);
    }

    int weight(String interest) {
        return interests.getOrDefault(interest, UNDECIDED);
    }

    /** The two strongest; of two that are equal, the one that Holland names first. */
    List<Riasec> topTypes() {
        return Arrays.stream(Riasec.values())
                .sorted(Comparator.comparingInt((Riasec type) -> -weight(type)))
                .limit(2)
                .toList();
    }
}
