package fr.stagein.platform.freetext;

import jakarta.validation.Constraint;
import jakarta.validation.Payload;
import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * A text in the writer's own words. Every {@code String} of a request body carries it or is listed in
 * docs/safeguarding.md as no free text; a test in each service holds both lists against the code.
 */
@Documented
@Constraint(validatedBy = ContactsRefused.class)
@Target({ElementType.FIELD, ElementType.PARAMETER, ElementType.TYPE_USE})
@Retention(RetentionPolicy.RUNTIME)
public @interface FreeText {

    Handling value();

    String message() default "{free-text}";

    Class<?>[] groups() default {};

    Class<? extends Payload>[] payload() default {};
}
