package fr.stagein.schools.rosters;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PhonesTest {

    @ParameterizedTest
    @CsvSource({
        "06.12.34.56.78, 0612345678",
        "05 53 90 12 34, 0553901234",
        "+33 (0)6 00 00 00 01, +33600000001",
        "+33 6 00 00 00 02, +33600000002",
        "0033 (0)6 00 00 00 03, +33600000003",
        "0692 12 34 56, 0692123456",
        "0590/12.34.56, 0590123456",
        "0696 12 34 56, 0696123456",
        "+262 692 12 34 56, +262692123456",
        "+32 2 555 12 12, +3225551212",
        "+689 87 12 34 56, +68987123456"
    })
    void a_number_is_understood_as_it_is_dialled(String written, String number) {
        assertThat(Phones.read(written)).isEqualTo(new Reading(number, true));
    }

    @ParameterizedTest
    @CsvSource({
        "612345678, 0612345678",
        "692123456, 0692123456",
        "06 00 00 00 04 (mère), 0600000004",
        "06 00 00 00 04 / 06 00 00 00 05, 0600000004",
        "Port. : 06 00 00 00 04, 0600000004"
    })
    void what_is_read_otherwise_than_it_stands_there_is_told(String written, String number) {
        assertThat(Phones.read(written)).isEqualTo(new Reading(number, false));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "12",
                "liste rouge",
                "00000000000",
                "+3306",
                "06 12 34 56",
                "1E+999999999",
                "0112345678901234567890"
            })
    void what_nobody_can_ring_is_no_number(String written) {
        assertThat(Phones.read(written).value()).isNull();
    }

    @Test
    void a_long_text_is_no_number_and_takes_no_time() {
        assertThat(Phones.read("06 ".repeat(700_000)).value()).isNull();
    }

    @Test
    void one_number_has_two_spellings() {
        assertThat(Phones.same("0612345678", "+33612345678")).isTrue();
        assertThat(Phones.same("0692123456", "+262692123456")).isTrue();
        assertThat(Phones.same("0612345678", "0612345679")).isFalse();
        assertThat(Phones.same(null, "0612345678")).isFalse();
        assertThat(Phones.same(null, null)).isTrue();
    }
}
