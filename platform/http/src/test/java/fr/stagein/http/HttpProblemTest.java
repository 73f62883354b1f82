package fr.stagein.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.mock.web.MockHttpServletRequest;

class HttpProblemTest {

    @Test
    void every_refusal_has_words_in_both_languages() {
        for (int status = 400; status < 600; status++) {
            HttpProblem french = HttpProblem.of(status, Locale.FRENCH);
            HttpProblem english = HttpProblem.of(status, Locale.ENGLISH);
            assertThat(french.code()).isEqualTo(english.code());
            assertThat(french.detail())
                    .isNotBlank()
                    .isNotEqualTo(english.detail())
                    .doesNotContain("''");
            assertThat(french.title()).isNotBlank().isNotEqualTo(english.title());
        }
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "text/html,application/xhtml+xml,application/xml;q=0.9,image/avif,*/*;q=0.8|true",
                "text/html|true",
                "application/json, text/html;q=0.9, */*;q=0.8|false",
                "application/json|false",
                "*/*|false",
                "image/avif,image/webp,*/*;q=0.8|false",
                "text/html;q=0|false",
                "text/html;q=abc|false",
                "html|false"
            })
    void a_page_is_for_who_asks_for_html_by_name_and_first(String accept, boolean page) {
        var request = new MockHttpServletRequest();
        request.addHeader("Accept", accept);
        assertThat(ProblemPage.isWanted(request)).isEqualTo(page);
    }

    @Test
    void what_stands_in_a_page_is_text() {
        assertThat(ProblemPage.of("<b>", "a & \"b\"", Locale.FRENCH))
                .contains("&lt;b&gt;", "a &amp;")
                .doesNotContain("<b>");
    }
}
