package fr.stagein.applications.agreements;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Locale;
import java.util.ResourceBundle;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Refusals that somebody may read on the page of an amendment do not call it an agreement. */
class AmendmentWordsTest {

    /** What is said of an agreement itself, and of the school's settings. */
    private static final List<String> OF_AGREEMENTS = List.of(
            "agreement-signed-by-all",
            "agreement-not-to-amend",
            "agreement-not-to-break-off",
            "agreement-delegation-over");

    @ParameterizedTest
    @CsvSource({"fr, convention", "en, agreement"})
    void a_refusal_speaks_of_the_document(Locale language, String word) {
        ResourceBundle texts = ResourceBundle.getBundle("messages", language);
        List<String> refusals = texts.keySet().stream()
                .filter(key -> key.startsWith("problem.agreement-"))
                .filter(key -> OF_AGREEMENTS.stream().noneMatch(one -> key.startsWith("problem." + one)))
                .toList();
        assertThat(refusals)
                .hasSizeGreaterThan(60)
                .allSatisfy(key -> assertThat(texts.getString(key)).as(key).doesNotContainIgnoringCase(word));
    }
}
