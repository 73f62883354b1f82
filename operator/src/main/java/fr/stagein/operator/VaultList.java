package fr.stagein.operator;

import java.util.List;
import java.util.stream.Collectors;

/** The keys of a service's vault as its setting writes them: {@code 2:…,1:…}. The first seals, all of them open. */
final class VaultList {

    private static final int MOST = 255;

    private VaultList() {}

    /** With a new key behind the others; its number was never used before. */
    static String with(String list, String key) {
        int highest = entries(list).stream().mapToInt(VaultList::number).max().orElse(0);
        if (highest == MOST) {
            throw new IllegalStateException("A vault has no number left for another key: docs/kubernetes.md");
        }
        return list + "," + (highest + 1) + ":" + key;
    }

    /** The newest in front. */
    static String newestFirst(String list) {
        return entries(list).stream()
                .sorted((one, other) -> Integer.compare(number(other), number(one)))
                .collect(Collectors.joining(","));
    }

    private static List<String> entries(String list) {
        return List.of(list.split(",", -1));
    }

    private static int number(String entry) {
        return Integer.parseInt(entry.substring(0, entry.indexOf(':')));
    }
}
