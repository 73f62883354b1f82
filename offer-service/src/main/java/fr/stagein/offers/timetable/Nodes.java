package fr.stagein.offers.timetable;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * The stops as the router gets them: each place in each sequence of stops is one of its own, and whoever changes walks
 * from one to another. So a change takes its time whatever the router holds for one stop, one gets in or out only where
 * one may, and a trip may come by twice. The router knows a node by its number.
 */
final class Nodes {

    private final List<Node> nodes = new ArrayList<>();
    private final Map<Integer, List<Integer>> byStop = new HashMap<>();
    private final Set<Long> barred = new HashSet<>();

    /** @param sequence the trips that visit it, all along the same stops and none overtaking another */
    record Node(int stop, int sequence, boolean in, boolean out) {}

    int add(Node node) {
        nodes.add(node);
        byStop.computeIfAbsent(node.stop(), stop -> new ArrayList<>()).add(nodes.size() - 1);
        return nodes.size() - 1;
    }

    void bar(int from, int to) {
        barred.add(pair(from, to));
    }

    Node get(String id) {
        return nodes.get(Integer.parseInt(id));
    }

    List<Integer> of(int stop) {
        return byStop.getOrDefault(stop, List.of());
    }

    /** Where one gets in at a stop. */
    List<String> in(int stop) {
        return of(stop).stream()
                .filter(node -> nodes.get(node).in())
                .map(Object::toString)
                .toList();
    }

    /** Where one gets out at a stop. */
    List<String> out(int stop) {
        return of(stop).stream()
                .filter(node -> nodes.get(node).out())
                .map(Object::toString)
                .toList();
    }

    boolean changes(int from, int to) {
        Node a = nodes.get(from);
        Node b = nodes.get(to);
        return a.out() && b.in() && a.sequence() != b.sequence();
    }

    boolean barred(int from, int to) {
        return barred.contains(pair(from, to));
    }

    private static long pair(int from, int to) {
        return ((long) from << 32) | to;
    }
}
