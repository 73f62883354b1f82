package fr.stagein.schools.students;

import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** A guardian as the school reaches them; at least one of the three is there. */
public record Contact(
        @Nullable String name,
        @Nullable String email,
        @Nullable String phone) {

    public boolean saysNothing() {
        return name == null && email == null && phone == null;
    }

    /** As a person reads it. */
    public String shown() {
        return Stream.of(name, email, phone).filter(Objects::nonNull).collect(Collectors.joining(", "));
    }

    @Override
    public String toString() {
        return "Contact";
    }
}
