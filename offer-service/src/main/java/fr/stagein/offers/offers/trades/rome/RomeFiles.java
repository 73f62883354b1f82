package fr.stagein.offers.offers.trades.rome;

import java.io.IOException;
import java.io.Reader;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.commons.csv.CSVException;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;

/**
 * The folder of ROME files as they are published: UTF-8, with or without a byte order mark, quoted cells that run over
 * lines, blank lines between records, apostrophes doubled as in SQL.
 */
final class RomeFiles {

    private static final Pattern VERSION = Pattern.compile("unix_referentiel_code_rome_v(\\d+)_utf8\\.csv");

    private final Path folder;
    private final String version;

    RomeFiles(Path folder) {
        this.folder = folder;
        try (var files = Files.list(folder)) {
            version = files.map(file -> VERSION.matcher(file.getFileName().toString()))
                    .filter(Matcher::matches)
                    .map(matcher -> matcher.group(1))
                    .max(String::compareTo)
                    .orElseThrow(() -> new ImportRefused("There is no unix_referentiel_code_rome_v…_utf8.csv in "
                            + folder + ": give the folder of the unpacked ROME files"));
        } catch (IOException unreadable) {
            throw new ImportRefused("Cannot read the folder " + folder + ": " + unreadable.getMessage());
        }
    }

    /** Such as {@code 460}. */
    String version() {
        return version;
    }

    /**
     * The records of one of the files of this version.
     *
     * @param name between {@code unix_} and the version, such as {@code texte}
     * @param columns that it must have
     */
    List<Map<String, String>> records(String name, String... columns) {
        return read(folder.resolve("unix_" + name + "_v" + version + "_utf8.csv"), ',', columns);
    }

    /** The job titles; that file has another name and other separators. */
    List<Map<String, String>> jobTitles() {
        return read(folder.resolve("appellations.csv"), ';', "rome_code", "libelle_appellation_court");
    }

    static List<Map<String, String>> read(Path file, char separator, String... columns) {
        CSVFormat format = CSVFormat.RFC4180
                .builder()
                .setDelimiter(separator)
                .setHeader()
                .setSkipHeaderRecord(true)
                .setIgnoreEmptyLines(true)
                .get();
        try (Reader text = new StringReader(withoutMark(Files.readString(file, StandardCharsets.UTF_8)));
                CSVParser records = format.parse(text)) {
            for (String column : columns) {
                if (!records.getHeaderNames().contains(column)) {
                    throw new ImportRefused(file.getFileName() + " lacks the column " + column);
                }
            }
            return records.stream()
                    .peek(record -> {
                        if (!record.isConsistent()) {
                            throw new ImportRefused(file.getFileName() + ", record " + record.getRecordNumber()
                                    + ": another number of cells than the header");
                        }
                    })
                    .map(record -> record.toMap())
                    .toList();
        } catch (CharacterCodingException other) {
            throw new ImportRefused(file.getFileName() + " is not UTF-8");
        } catch (CSVException | UncheckedIOException broken) {
            throw new ImportRefused(file.getFileName() + " cannot be read as CSV: " + broken.getMessage());
        } catch (IOException unreadable) {
            throw new ImportRefused(file.getFileName() + " cannot be read: " + unreadable.getMessage());
        }
    }

    private static String withoutMark(String text) {
        return text.startsWith("\uFEFF") ? text.substring(1) : text;
    }
}
