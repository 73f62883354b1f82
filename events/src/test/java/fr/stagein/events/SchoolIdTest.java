package fr.stagein.events;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SchoolIdTest {

    @Test
    void is_read_as_people_type_it() {
        assertThat(SchoolId.of(" 0241011u ").value()).isEqualTo("0241011U");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "0241011", "0241011A", "241011U", "02410110U", "024I011U"})
    void refuses_what_is_none(String text) {
        assertThatIllegalArgumentException().isThrownBy(() -> SchoolId.of(text));
    }

    @Property
    void one_letter_fits_each_number(@ForAll @IntRange(max = 9_999_999) int number) {
        long fitting = "ABCDEFGHIJKLMNOPQRSTUVWXYZ"
                .chars()
                .filter(letter -> SchoolId.isValid("%07d%c".formatted(number, letter)))
                .count();
        assertThat(fitting).isEqualTo(1);
    }
}
