package fr.stagein.keycloak;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.MessageFormat;
import java.util.List;
import java.util.Properties;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ThemeTest {

    private static final Path THEME = Path.of("src/main/resources/theme/stagein");
    private static final Pattern OWN = Pattern.compile("msg\\([\"']([A-Za-z-]+)[\"']");

    @ParameterizedTest
    @ValueSource(strings = {"login", "email"})
    void french_and_english_say_the_same(String type) throws IOException {
        Properties french = messages(type, "fr");
        Properties english = messages(type, "en");

        assertThat(french.stringPropertyNames()).isEqualTo(english.stringPropertyNames());
        for (String key : french.stringPropertyNames()) {
            assertThat(places(french.getProperty(key))).as(key).isEqualTo(places(english.getProperty(key)));
        }
    }

    /** A single apostrophe opens a quotation for {@link MessageFormat} and is lost: "Validation de ladresse". */
    @ParameterizedTest
    @ValueSource(strings = {"fr", "en"})
    void every_apostrophe_is_read(String language) throws IOException {
        for (String type : List.of("login", "email")) {
            Properties texts = messages(type, language);
            for (String key : texts.stringPropertyNames()) {
                String text = texts.getProperty(key);
                String shown = new MessageFormat(text).format(new Object[] {"0", "1", "2", "3", "4", "5"});
                assertThat(shown.chars().filter(c -> c == '\'').count())
                        .as(key)
                        .isEqualTo(text.replace("''", "\u0000")
                                .chars()
                                .filter(c -> c == 0)
                                .count());
                assertThat(text.replace("''", "")).as(key).doesNotContain("'");
            }
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"login", "email"})
    void the_pages_that_are_ours_ask_for_texts_that_are_ours(String type) throws IOException {
        Properties texts = messages(type, "fr");
        try (Stream<Path> pages = Files.walk(THEME.resolve(type))) {
            for (Path page :
                    pages.filter(file -> file.toString().endsWith(".ftl")).toList()) {
                Matcher asked = OWN.matcher(Files.readString(page));
                while (asked.find()) {
                    assertThat(texts).as(page.toString()).containsKey(asked.group(1));
                }
            }
        }
    }

    private static List<String> places(String text) {
        return Pattern.compile("\\{\\d}")
                .matcher(text)
                .results()
                .map(found -> found.group())
                .sorted()
                .toList();
    }

    private static Properties messages(String type, String language) throws IOException {
        var texts = new Properties();
        try (Reader file =
                Files.newBufferedReader(THEME.resolve(type).resolve("messages/messages_" + language + ".properties"))) {
            texts.load(file);
        }
        return texts;
    }
}
