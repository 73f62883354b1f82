package fr.stagein.platform.freetext;

import fr.stagein.safeguarding.Contacts;
import fr.stagein.safeguarding.Finding;
import fr.stagein.safeguarding.Kind;
import jakarta.validation.ConstraintValidator;
import jakarta.validation.ConstraintValidatorContext;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Refuses contact data in texts with {@link Handling#REFUSED}. The message names the first kind that was found, never
 * the text.
 */
public final class ContactsRefused implements ConstraintValidator<FreeText, String> {

    private Handling handling = Handling.NOTHING;

    @Override
    public void initialize(FreeText text) {
        handling = text.value();
    }

    @Override
    public boolean isValid(@Nullable String text, ConstraintValidatorContext context) {
        if (text == null || handling != Handling.REFUSED) {
            return true;
        }
        List<Finding> found = Contacts.find(text, Kind.leadingAway());
        if (found.isEmpty()) {
            return true;
        }
        context.disableDefaultConstraintViolation();
        context.buildConstraintViolationWithTemplate(
                        "{free-text." + found.getFirst().kind() + "}")
                .addConstraintViolation();
        return false;
    }
}
