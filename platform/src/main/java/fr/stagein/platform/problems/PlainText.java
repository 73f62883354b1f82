package fr.stagein.platform.problems;

import jakarta.validation.Constraint;
import jakarta.validation.Payload;
import jakarta.validation.constraints.NotNull;
import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Text that a person wrote: not blank, no control characters but line ends and tabs. Markup is saved as it is and never
 * interpreted: every place that shows the text escapes it.
 */
@Documented
@NotNull
@Constraint(validatedBy = PlainTextOnly.class)
@Target({ElementType.FIELD, ElementType.PARAMETER, ElementType.TYPE_USE})
@Retention(RetentionPolicy.RUNTIME)
public @interface PlainText {
    String message() default "{plain-text}";

    boolean mayBeEmpty() default false;

    Class<?>[] groups() default {};

    Class<? extends Payload>[] payload() default {};
}
