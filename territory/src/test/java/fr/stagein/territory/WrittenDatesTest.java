package fr.stagein.territory;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class WrittenDatesTest {

    private static final Path ROOT = Path.of("..");

    /** What writes the name of a month or asks the platform for a date in words. */
    private static final Pattern IN_WORDS = Pattern.compile("MMM|FormatStyle\\.|ofLocalizedDate|\\{\\d,\\s*date");

    private static final LocalDate FIRST = LocalDate.of(2027, 2, 1);

    @Test
    void the_first_of_a_month_is_written_as_french_does() {
        assertThat(WrittenDates.day(FIRST, Locale.FRENCH)).isEqualTo("1er février 2027");
        assertThat(WrittenDates.day(LocalDate.of(2027, 2, 11), Locale.FRENCH)).isEqualTo("11 février 2027");
        assertThat(WrittenDates.day(FIRST, Locale.ENGLISH)).isEqualTo("1 February 2027");
        assertThat(WrittenDates.dayOfWeek(FIRST, Locale.FRENCH)).isEqualTo("lundi 1er février 2027");
        assertThat(WrittenDates.dayOfWeek(LocalDate.of(2027, 1, 21), Locale.FRENCH))
                .isEqualTo("jeudi 21 janvier 2027");
    }

    @Test
    void several_days_name_month_and_year_once() {
        assertThat(WrittenDates.days(FIRST, LocalDate.of(2027, 2, 26), Locale.FRENCH))
                .isEqualTo("du 1er au 26 février 2027");
        assertThat(WrittenDates.days(LocalDate.of(2027, 3, 15), LocalDate.of(2027, 4, 2), Locale.FRENCH))
                .isEqualTo("du 15 mars au 2 avril 2027");
        assertThat(WrittenDates.days(LocalDate.of(2026, 12, 28), LocalDate.of(2027, 1, 1), Locale.FRENCH))
                .isEqualTo("du 28 décembre 2026 au 1er janvier 2027");
        assertThat(WrittenDates.days(FIRST, LocalDate.of(2027, 2, 26), Locale.ENGLISH))
                .isEqualTo("1 to 26 February 2027");
    }

    /** The documents have their own, in French alone: their module knows no other. */
    @Test
    void nothing_else_writes_a_date_in_words() throws IOException {
        try (Stream<Path> modules = Files.list(ROOT)) {
            assertThat(modules.map(module -> module.resolve("src/main"))
                            .filter(Files::isDirectory)
                            .flatMap(WrittenDatesTest::sources)
                            .filter(file -> IN_WORDS.matcher(read(file)).find())
                            .map(file -> file.getFileName().toString()))
                    .containsExactlyInAnyOrder("WrittenDates.java", "French.java");
        }
    }

    private static Stream<Path> sources(Path folder) {
        try {
            return Files.walk(folder)
                    .filter(Files::isRegularFile)
                    .filter(file -> file.toString().endsWith(".java")
                            || file.getFileName().toString().startsWith("messages"));
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
