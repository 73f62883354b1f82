package fr.stagein.platform.problems;

import jakarta.validation.ConstraintValidator;
import jakarta.validation.ConstraintValidatorContext;
import org.jspecify.annotations.Nullable;

/** Checks character by character: a regular expression with a repeated group would recurse once for each line. */
public final class PlainTextOnly implements ConstraintValidator<PlainText, String> {

    private boolean mayBeEmpty;

    @Override
    public void initialize(PlainText text) {
        mayBeEmpty = text.mayBeEmpty();
    }

    @Override
    public boolean isValid(@Nullable String text, ConstraintValidatorContext context) {
        if (text == null) {
            return true;
        }
        if (!mayBeEmpty && text.isBlank()) {
            context.disableDefaultConstraintViolation();
            context.buildConstraintViolationWithTemplate("{jakarta.validation.constraints.NotBlank.message}")
                    .addConstraintViolation();
            return false;
        }
        return text.chars()
                .allMatch(letter -> !isControl(letter) || letter == '\n' || letter == '\r' || letter == '\t');
    }

    /** As {@code \\p{Cntrl}} has it. */
    private static boolean isControl(int letter) {
        return letter < 0x20 || letter == 0x7F;
    }
}
