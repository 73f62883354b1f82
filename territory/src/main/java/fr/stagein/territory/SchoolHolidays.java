package fr.stagein.territory;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVRecord;

/** The school holidays of one zone, as {@code territories/common/school-holidays.csv} has them. */
public final class SchoolHolidays {

    private static final CSVFormat TABLE =
            CSVFormat.RFC4180.builder().setHeader().setSkipHeaderRecord(true).get();

    private final List<Holiday> holidays;

    /**
     * @param from the first day without school
     * @param to the last one
     */
    public record Holiday(String name, LocalDate from, LocalDate to) {

        boolean contains(LocalDate day) {
            return !day.isBefore(from) && !day.isAfter(to);
        }
    }

    private SchoolHolidays(List<Holiday> holidays) {
        this.holidays =
                holidays.stream().sorted(Comparator.comparing(Holiday::from)).toList();
    }

    /**
     * @param territory the territory's folder
     * @param zone A, B or C
     * @throws BadTerritoryFile naming file and line
     */
    public static SchoolHolidays read(Path territory, String zone) {
        Path file = territory.resolveSibling("common").resolve("school-holidays.csv");
        List<Holiday> holidays = new ArrayList<>();
        try (var reader = Files.newBufferedReader(file, StandardCharsets.UTF_8);
                var rows = TABLE.parse(reader)) {
            for (CSVRecord row : rows) {
                Holiday holiday = holiday(file, row, (int) rows.getCurrentLineNumber());
                if (List.of(row.get("zones").split(";", -1)).contains(zone)) {
                    holidays.add(holiday);
                }
            }
        } catch (IOException unreadable) {
            throw new UncheckedIOException("Cannot read " + file, unreadable);
        }
        return new SchoolHolidays(holidays);
    }

    private static Holiday holiday(Path file, CSVRecord row, int line) {
        try {
            var holiday =
                    new Holiday(row.get("name"), LocalDate.parse(row.get("from")), LocalDate.parse(row.get("to")));
            row.get("zones");
            if (holiday.to().isBefore(holiday.from())) {
                throw new BadTerritoryFile(file, line, "to", "lies before `from`; write the last day without school");
            }
            return holiday;
        } catch (DateTimeException | IllegalArgumentException unreadable) {
            throw new BadTerritoryFile(
                    file, line, "", "write a name, zones such as A;B, the first and the last day such as 2026-10-17");
        }
    }

    /** In their order in time. */
    public List<Holiday> all() {
        return holidays;
    }

    /** Whether a day from the first to the last is one of them. */
    public boolean touch(LocalDate first, LocalDate last) {
        return holidays.stream()
                .anyMatch(holiday ->
                        !holiday.from().isAfter(last) && !holiday.to().isBefore(first));
    }

    /** Whether there is no school on that day because of them. */
    public boolean contain(LocalDate day) {
        return holidays.stream().anyMatch(holiday -> holiday.contains(day));
    }
}
