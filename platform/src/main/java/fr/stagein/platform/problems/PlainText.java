package fr.stagein.platform.problems;

import jakarta.validation.Constraint;
import jakarta.validation.Payload;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Pattern;
import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Text that a person wrote: not blank, no control characters but line ends and tabs. Markup is kept as the letters it
 * is made of and never interpreted: every place that shows it escapes it.
 */
@Documented
@NotBlank
@Pattern(regexp = "[\\P{Cntrl}\\r\\n\\t]*", message = "{plain-text}")
@Constraint(validatedBy = {})
@Target({ElementType.FIELD, ElementType.PARAMETER, ElementType.TYPE_USE})
@Retention(RetentionPolicy.RUNTIME)
public @interface PlainText {
    String message() default "{plain-text}";

    Class<?>[] groups() default {};

    Class<? extends Payload>[] payload() default {};
}
