package fr.stagein.events;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SiretTest {

    @Test
    void spaces_between_the_digits_are_forgiven() {
        assertThat(Siret.of("732 829 320 00074").value()).isEqualTo("73282932000074");
    }

    @Test
    void establishments_of_la_poste_add_up_another_way() {
        assertThat(Siret.isValid("35600000049837")).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "7328293200007",
                "732829320000745",
                "73282932000075",
                "7328293200007A",
                "٧٣٢٨٢٩٣٢٠٠٠٠٧٤",
                "00000000000000"
            })
    void what_is_none_is_refused(String text) {
        assertThatThrownBy(() -> Siret.of(text)).isInstanceOf(IllegalArgumentException.class);
    }

    @Property
    void one_wrong_digit_is_always_noticed(
            @ForAll @IntRange(max = 13) int at, @ForAll @IntRange(min = 1, max = 9) int by) {
        char[] digits = "73282932000074".toCharArray();
        digits[at] = (char) ('0' + (digits[at] - '0' + by) % 10);
        assertThat(Siret.isValid(new String(digits))).isFalse();
    }
}
