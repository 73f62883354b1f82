package fr.stagein.safeguarding;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import fr.stagein.safeguarding.Corpus.Example;
import java.time.Duration;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class ContactsTest {

    static List<Example> examples() {
        return Corpus.examples();
    }

    @ParameterizedTest
    @MethodSource("examples")
    void each_example_is_judged_as_the_corpus_says(Example example) {
        List<String> kinds = Contacts.find(example.text()).stream()
                .map(finding -> finding.kind().name())
                .distinct()
                .sorted()
                .toList();

        assertThat(kinds).isEqualTo(List.copyOf(example.kinds()));
    }

    @Test
    void the_corpus_has_enough_of_both() {
        assertThat(examples()).hasSizeGreaterThan(200);
        assertThat(examples()).filteredOn(example -> example.kinds().isEmpty()).hasSizeGreaterThan(60);
    }

    @ParameterizedTest
    @MethodSource("examples")
    void nothing_is_left_behind_a_mask(Example example) {
        String once = Contacts.masked(example.text(), Kind.identity());

        assertThat(Contacts.find(once, Kind.identity())).isEmpty();
        assertThat(Contacts.masked(once, Kind.identity())).isEqualTo(once);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "06 12 34 56 78",
                "+33 (0)6 12 34 56 78",
                "+44 20 7946 0958",
                "0 6 1 2 3 4 5 6 7 8",
                "0033612345678",
                "+ 33 6 12 34 56 78",
                "zéro six douze trente-quatre 56 78",
                "lea@eleve.example",
                "lea [at] mail [dot] fr",
                "www.fournil.fr",
                "wa.me/33612345678",
                "le-fournil.com/nous",
                "@lea_24"
            })
    void what_is_masked_is_the_contact_and_nothing_else(String contact) {
        assertThat(Contacts.masked("Écrivez à " + contact + " le soir", Kind.contacts()))
                .isEqualTo("Écrivez à […] le soir");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            Suis-moi : @lea_24 ou @lea.24.             | Suis-moi : […] ou […].
            insta: lea.24                              | insta: […]
            mon snap lea24 et mon discord lea#1234     | mon snap […] et mon discord […]
            mon insta c’est leadupont                  | mon insta c’est […]
            J'habite 12 rue de la Paix, à Ribérac      | J'habite […], à Ribérac
            Née le 12/03/2012 à Ribérac                | Née le […] à Ribérac
            """)
    void a_mask_stands_where_the_name_stood(String written, String read) {
        assertThat(Contacts.masked(written, Kind.identity())).isEqualTo(read);
    }

    @Test
    void nothing_else_changes() {
        assertThat(Contacts.masked("Bonjour,\nmon 06 12 34 56 78\net lea@mail.fr $1 \\ <b>", Kind.contacts()))
                .isEqualTo("Bonjour,\nmon […]\net […] $1 \\ <b>");
        assertThat(Contacts.masked("", Kind.contacts())).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "0",
                "06 ",
                "a.",
                "a@",
                "@",
                "a@a.",
                "snap ",
                "s.n.",
                "1/",
                "+3",
                "(at)",
                "-",
                "\n",
                "é",
                "\u200b",
                "#1234",
                "dix ",
                "quatre vingt ",
                "zéro ",
                "un",
                "12 rue de la ",
                "né ",
                "ton ",
                "a b ",
                "00 33 ",
                "www.",
                "( ",
                "\ud800",
                "\ud83d\udcde",
                "06 et ",
                "1 1 1 2 0 ",
                "x:",
                "snap : ",
                "1h",
                "01/02/",
                " at ",
                ". ",
                "a point "
            })
    void the_time_grows_with_the_length_whatever_is_written(String part) {
        String text = part.repeat(100_000 / part.length());

        assertTimeoutPreemptively(Duration.ofSeconds(20), () -> Contacts.masked(text, Kind.identity()));
        assertTimeoutPreemptively(
                Duration.ofSeconds(20), () -> new Names("Léa", "Dupont", "Collège Arnaut-Daniel").masked(text));
    }

    @Property(tries = 500)
    void any_text_can_be_read(@ForAll String text) {
        for (Finding finding : Contacts.find(text)) {
            assertThat(finding.in(text)).isNotEmpty();
        }
        assertThat(Contacts.masked(text, Kind.identity())).isNotNull();
    }
}
