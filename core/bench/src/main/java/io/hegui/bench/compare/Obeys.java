package io.hegui.bench.compare;

import jakarta.validation.Constraint;
import jakarta.validation.Payload;
import java.lang.annotation.ElementType;
import java.lang.annotation.Repeatable;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** One check as a constraint on a bean. */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@Repeatable(Obeys.All.class)
@Constraint(validatedBy = ObeysValidator.class)
public @interface Obeys {
    int value();

    String message() default "broken";

    Class<?>[] groups() default {};

    Class<? extends Payload>[] payload() default {};

    /** Several of them. */
    @Target(ElementType.TYPE)
    @Retention(RetentionPolicy.RUNTIME)
    @interface All {
        Obeys[] value();
    }
}
