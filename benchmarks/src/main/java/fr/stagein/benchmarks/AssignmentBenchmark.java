package fr.stagein.benchmarks;

import fr.stagein.assignment.Choice;
import fr.stagein.assignment.FairAssignment;
import fr.stagein.assignment.PlacementProblem;
import fr.stagein.assignment.Result;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.stream.IntStream;

/**
 * How long a placement round takes. Pupils live around places, name some near them, popular ones first, and may have
 * others that are near after those. One thread.
 */
final class AssignmentBenchmark {

    private static final int WARM_UP = 5;
    private static final int TIMES = 5;
    private static final int EXPLAINED = 300;
    private static final double KM_ACROSS = 80;

    private record Size(int students, int places, int mostSeats, int wishes, int others) {}

    public static void main(String[] arguments) {
        for (Size size : List.of(
                new Size(600, 400, 2, 6, 0),
                new Size(600, 400, 2, 6, 30),
                new Size(6_000, 5_000, 1, 6, 0),
                new Size(6_000, 5_000, 1, 6, 30))) {
            measure(size);
        }
    }

    private static void measure(Size size) {
        List<Double> took = new ArrayList<>();
        List<Double> explained = new ArrayList<>();
        FairAssignment found = null;
        int repeated = size.students() > 1_000 ? 1 : WARM_UP;
        for (int run = -repeated; run < TIMES; run++) {
            PlacementProblem problem = problem(size, 100 + run);
            long start = System.nanoTime();
            found = FairAssignment.of(problem, run);
            double millis = (System.nanoTime() - start) / 1e6;
            if (!found.isProven()) {
                throw new IllegalStateException("Not proven to be the cheapest");
            }
            List<Double> reasons = new ArrayList<>();
            for (int student = 0; student < EXPLAINED; student++) {
                start = System.nanoTime();
                if (found.of(student) instanceof Result.NoChoice) {
                    throw new IllegalStateException("Everybody named places with seats");
                }
                reasons.add((System.nanoTime() - start) / 1e6);
            }
            if (run >= 0) {
                took.add(millis);
                explained.addAll(reasons);
            }
        }
        if (found != null) {
            tell(size, found, took, explained);
        }
    }

    private static void tell(Size size, FairAssignment found, List<Double> took, List<Double> explained) {
        IO.println("%d pupils, %d places of 1 to %d seats, %d wishes and %d others each"
                .formatted(size.students(), size.places(), size.mostSeats(), size.wishes(), size.others()));
        IO.println("  solved, optimum proven  " + Latencies.of(took));
        IO.println("  one pupil's reasons     " + Latencies.of(explained));
        IO.println(
                "  placed %d, furthest below the lottery %.1f wishes".formatted(found.placed(), found.furthestBelow()));
        System.gc();
        Runtime runtime = Runtime.getRuntime();
        IO.println("  heap with the result    %d MB"
                .formatted((runtime.totalMemory() - runtime.freeMemory()) / (1 << 20)));
    }

    private static PlacementProblem problem(Size size, long seed) {
        Random random = new Random(seed);
        double[][] places = points(random, size.places());
        double[][] homes = points(random, size.students());
        int[] seats = random.ints(size.places(), 1, size.mostSeats() + 1).toArray();
        List<Choice> choices = new ArrayList<>();
        for (int student = 0; student < size.students(); student++) {
            Set<Integer> named = new HashSet<>();
            for (int wish = 1; wish <= size.wishes() + size.others(); wish++) {
                int place = near(random, places, homes[student]);
                if (named.add(place)) {
                    int minutes = 5 + (int) (km(places[place], homes[student]) * 3);
                    choices.add(new Choice(
                            student, place, Math.min(wish, size.wishes() + 1), Math.min(minutes, Choice.MOST_MINUTES)));
                }
            }
        }
        return PlacementProblem.of(size.students(), seats, choices);
    }

    /** The nearest of some: of low numbers more often, so that some places are wanted by many. */
    private static int near(Random random, double[][] places, double[] home) {
        int nearest = popular(random, places.length);
        for (int tries = 0; tries < 15; tries++) {
            int other = popular(random, places.length);
            if (km(places[other], home) < km(places[nearest], home)) {
                nearest = other;
            }
        }
        return nearest;
    }

    private static int popular(Random random, int places) {
        double number = random.nextDouble();
        return (int) (number * Math.sqrt(number) * places);
    }

    private static double[][] points(Random random, int number) {
        return IntStream.range(0, number)
                .mapToObj(one -> new double[] {random.nextDouble() * KM_ACROSS, random.nextDouble() * KM_ACROSS})
                .toArray(double[][]::new);
    }

    private static double km(double[] one, double[] other) {
        return Math.hypot(one[0] - other[0], one[1] - other[1]);
    }
}
