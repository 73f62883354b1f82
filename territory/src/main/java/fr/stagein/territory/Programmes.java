package fr.stagein.territory;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;

/** The programmes of a territory's pack: one file each, so adding one is a file. */
public final class Programmes {

    private static final String FOLDER = "programmes";

    private final Map<String, Programme> byId = new LinkedHashMap<>();

    Programmes(List<Programme> programmes) {
        programmes.stream()
                .sorted(Comparator.comparingInt((Programme one) -> one.ages().youngest())
                        .thenComparingInt(one -> one.ages().oldest())
                        .thenComparing(Programme::id))
                .forEach(programme -> byId.put(programme.id(), programme));
    }

    /**
     * Every {@code programmes/<id>.yaml} that all territories share, and the territory's own, which go before shared ones
     * of the same name.
     *
     * @param territory the territory's folder
     * @throws BadTerritoryFile naming file, line and key
     */
    public static Programmes read(Path territory) {
        Map<String, Path> files = new TreeMap<>();
        add(files, territory.resolveSibling("common").resolve(FOLDER));
        add(files, territory.resolve(FOLDER));
        if (files.isEmpty()) {
            throw new BadTerritoryFile(
                    territory.resolveSibling("common").resolve(FOLDER),
                    "holds no programme; write one, such as 3e.yaml");
        }
        AgreementFields fields = AgreementFields.read(territory);
        List<Programme> programmes = new ArrayList<>();
        Map<ClassNames, Path> classNames = new LinkedHashMap<>();
        for (Path file : files.values()) {
            Programme programme = ProgrammeFile.read(file, fields);
            for (ClassNames names : programme.classNames()) {
                Path other = classNames.put(names, file);
                if (other != null) {
                    throw new BadTerritoryFile(
                            file,
                            "classes: \"" + names.beginning() + "*\" of " + names.school() + " is in "
                                    + other.getFileName() + " too; leave one of the two, or write a longer beginning");
                }
            }
            programmes.add(programme);
        }
        return new Programmes(programmes);
    }

    /** From the youngest students to the oldest. */
    public List<Programme> all() {
        return List.copyOf(byId.values());
    }

    /** @throws IllegalArgumentException if the pack has no such programme; the message names those that it has */
    public Programme of(String id) {
        return find(id).orElseThrow(() -> new IllegalArgumentException(
                "No programme \"" + id + "\" in the territory's pack: it has " + String.join(", ", byId.keySet())
                        + "; write programmes/" + id + ".yaml or take one of these"));
    }

    public Optional<Programme> find(String id) {
        return Optional.ofNullable(byId.get(id));
    }

    /**
     * The programme of a class; none if its pupils make no internship. The longest fitting beginning decides.
     *
     * @param folded the class's name in small letters without accents and spaces, its level a digit first: {@code 3a}
     */
    public Optional<Programme> ofClass(SchoolKind school, String folded) {
        Programme found = null;
        int longest = -1;
        for (Programme programme : byId.values()) {
            for (ClassNames names : programme.classNames()) {
                if (names.school() == school
                        && folded.startsWith(names.beginning())
                        && names.beginning().length() > longest) {
                    found = programme;
                    longest = names.beginning().length();
                }
            }
        }
        return Optional.ofNullable(found);
    }

    private static void add(Map<String, Path> files, Path folder) {
        if (!Files.isDirectory(folder)) {
            return;
        }
        try (Stream<Path> inside = Files.list(folder)) {
            inside.filter(file -> file.toString().endsWith(".yaml"))
                    .forEach(file -> files.put(file.getFileName().toString(), file));
        } catch (IOException unreadable) {
            throw new UncheckedIOException("Cannot read " + folder, unreadable);
        }
    }
}
