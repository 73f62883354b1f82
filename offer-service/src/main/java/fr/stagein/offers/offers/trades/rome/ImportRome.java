package fr.stagein.offers.offers.trades.rome;

import fr.stagein.offers.offers.trades.Riasec;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;

/**
 * The command that writes {@code trades.csv}: the selection in {@code trades-in-our-words.csv} beside it, with ROME's
 * facts. It writes all or nothing, and the same again for the same files. docs/discovery.md says how to start it.
 */
public final class ImportRome {

    /**
     * ROME writes "Educateur": a capital E before one consonant, or two that begin a syllable together, and a vowel is
     * an É. "Esthéticien" and "Employé" have another sound there.
     */
    private static final Pattern BARE_E =
            Pattern.compile("(?<!\\p{L})E(?=(?:[bcdfghjklmnpqrtvz]|[bcdfgptv][rl]|ch|ph|th|qu)[aeiouyàâéèêëîïôûùœæ])");

    private static final int MOST_SYNONYMS = 15;

    private static final String[] COLUMNS = {
        "code",
        "label",
        "domain",
        "domainLabel",
        "family",
        "major",
        "minor",
        "interests",
        "keywords",
        "synonyms",
        "does",
        "doesEn",
        "definition",
        "romeVersion"
    };

    private final List<String> wrong = new ArrayList<>();

    private ImportRome() {}

    /** @param arguments the folder of the ROME files, the folder that holds our words and takes the trades */
    public static void main(String[] arguments) {
        if (arguments.length != 2) {
            System.err.println("Needs two folders: the ROME files, and territories/common");
            System.exit(2);
        }
        try {
            System.out.println(run(Path.of(arguments[0]), Path.of(arguments[1])));
        } catch (ImportRefused refused) {
            System.err.println(refused.getMessage());
            System.exit(1);
        }
    }

    /**
     * Writes the trades.
     *
     * @return what was done, in a sentence
     * @throws ImportRefused with everything that is wrong
     */
    static String run(Path rome, Path pack) {
        var files = new RomeFiles(rome);
        List<Map<String, String>> selection = RomeFiles.read(
                pack.resolve("trades-in-our-words.csv"), ',', "code", "family", "keywords", "does", "doesEn");
        String trades = new ImportRome().trades(files, selection);
        Path file = pack.resolve("trades.csv");
        String done = selection.size() + " trades from ROME version " + files.version();
        try {
            if (Files.exists(file)
                    && Files.readString(file, StandardCharsets.UTF_8).equals(trades)) {
                return done + ": nothing has changed";
            }
            Path draft = Files.createTempFile(pack, "trades", ".csv");
            Files.writeString(draft, trades, StandardCharsets.UTF_8);
            Files.move(draft, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
            return done + " written to " + file;
        } catch (IOException failed) {
            throw new UncheckedIOException("Cannot write " + file, failed);
        }
    }

    private String trades(RomeFiles rome, List<Map<String, String>> selection) {
        Map<String, Map<String, String>> labels =
                byCode(rome.records("referentiel_code_rome", "code_rome", "libelle_rome"));
        Map<String, Map<String, String>> types =
                byCode(rome.records("referentiel_code_rome_riasec", "code_rome", "riasec_majeur", "riasec_mineur"));
        Map<String, Map<String, String>> domains = byCode(
                rome.records("cr_gd_dp", "code_rome", "code_domaine_professionel", "libelle_domaine_professionel"));
        Map<String, List<Map<String, String>>> interests = grouped(
                rome.records("arborescence_centre_interet", "code_rome", "code_centre_interet", "principal"),
                "code_rome");
        Map<String, List<Map<String, String>>> texts = grouped(
                rome.records("texte", "code_rome", "libelle_type_texte", "position_phrase", "libelle_texte"),
                "code_rome");
        Map<String, List<Map<String, String>>> titles = grouped(rome.jobTitles(), "rome_code");
        var written = new StringWriter();
        try (var csv = new CSVPrinter(
                written,
                CSVFormat.RFC4180
                        .builder()
                        .setHeader(COLUMNS)
                        .setRecordSeparator('\n')
                        .get())) {
            Set<String> seen = new HashSet<>();
            for (Map<String, String> ours : selection) {
                String code = ours.getOrDefault("code", "");
                if (!seen.add(code)) {
                    wrong.add(code + ": stands twice in our words");
                } else if (!labels.containsKey(code)) {
                    wrong.add(code + ": ROME has no such trade");
                } else {
                    csv.printRecord(
                            code,
                            plain(cell(labels, code, "libelle_rome")),
                            cell(domains, code, "code_domaine_professionel"),
                            plain(cell(domains, code, "libelle_domaine_professionel")),
                            ours(ours, "family"),
                            riasec(code, cell(types, code, "riasec_majeur")),
                            minor(code, types),
                            interests(code, interests.getOrDefault(code, List.of())),
                            ours(ours, "keywords"),
                            synonyms(titles.getOrDefault(code, List.of())),
                            ours(ours, "does"),
                            ours(ours, "doesEn"),
                            definition(code, texts.getOrDefault(code, List.of())),
                            rome.version());
                }
            }
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        if (!wrong.isEmpty()) {
            throw new ImportRefused(String.join("\n", wrong));
        }
        return written.toString();
    }

    private String cell(Map<String, Map<String, String>> records, String code, String column) {
        String value =
                records.getOrDefault(code, Map.of()).getOrDefault(column, "").strip();
        if (value.isEmpty()) {
            wrong.add(code + ": ROME gives no " + column);
        }
        return value;
    }

    private String ours(Map<String, String> ours, String column) {
        String value = ours.getOrDefault(column, "").strip();
        if (value.isEmpty()) {
            wrong.add(ours.get("code") + ": our words lack " + column);
        }
        return value;
    }

    private String minor(String code, Map<String, Map<String, String>> types) {
        String minor = types.getOrDefault(code, Map.of())
                .getOrDefault("riasec_mineur", "")
                .strip();
        return minor.isEmpty() ? "" : riasec(code, minor);
    }

    private String riasec(String code, String initial) {
        try {
            if (!initial.isEmpty()) {
                Riasec.of(initial);
            }
        } catch (IllegalArgumentException unknown) {
            wrong.add(code + ": " + unknown.getMessage());
        }
        return initial;
    }

    /** The main one first: its place says so. */
    private String interests(String code, List<Map<String, String>> records) {
        if (records.isEmpty()) {
            wrong.add(code + ": ROME names no interest");
        }
        return records.stream()
                .sorted(Comparator.comparing((Map<String, String> one) -> !"oui".equals(one.get("principal")))
                        .thenComparingInt(one -> number(code, one, "code_centre_interet")))
                .map(one -> one.getOrDefault("code_centre_interet", ""))
                .distinct()
                .collect(Collectors.joining(";"));
    }

    /** The short ones: they are what people say. */
    private static String synonyms(List<Map<String, String>> records) {
        return records.stream()
                .map(one ->
                        plain(one.getOrDefault("libelle_appellation_court", "")).replace(';', ','))
                .filter(title -> !title.isEmpty())
                .distinct()
                .sorted(Comparator.comparingInt(String::length).thenComparing(title -> title))
                .limit(MOST_SYNONYMS)
                .collect(Collectors.joining(";"));
    }

    private String definition(String code, List<Map<String, String>> records) {
        String definition = records.stream()
                .filter(one -> "definition".equals(one.get("libelle_type_texte")))
                .sorted(Comparator.comparingInt(one -> number(code, one, "position_phrase")))
                .map(one -> sentence(plain(one.getOrDefault("libelle_texte", ""))))
                .collect(Collectors.joining(" "));
        if (definition.isEmpty()) {
            wrong.add(code + ": ROME has no definition");
        }
        return definition;
    }

    private int number(String code, Map<String, String> record, String column) {
        try {
            return Integer.parseInt(record.getOrDefault(column, ""));
        } catch (NumberFormatException none) {
            wrong.add(code + ": " + column + " is no number");
            return 0;
        }
    }

    /** ROME ends some of them with a full stop and some with nothing. */
    private static String sentence(String text) {
        return text.isEmpty() || ".!?:;,…".indexOf(text.charAt(text.length() - 1)) >= 0 ? text : text + ".";
    }

    private static String plain(String text) {
        String clean = text.replace("''", "'").replaceAll("\\s+", " ").strip();
        return BARE_E.matcher(clean).replaceAll("É");
    }

    private static Map<String, Map<String, String>> byCode(List<Map<String, String>> records) {
        Map<String, Map<String, String>> found = new HashMap<>();
        records.forEach(record -> found.putIfAbsent(record.getOrDefault("code_rome", ""), record));
        return found;
    }

    private static Map<String, List<Map<String, String>>> grouped(List<Map<String, String>> records, String column) {
        return records.stream().collect(Collectors.groupingBy(record -> record.getOrDefault(column, "")));
    }
}
