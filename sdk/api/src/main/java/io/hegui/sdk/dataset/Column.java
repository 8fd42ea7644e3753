package io.hegui.sdk.dataset;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Describes one column of a dataset: put on a component of the dataset's record, or on a method of an interface that
 * the record implements, so that a column shared by several datasets is described once. The component's own annotation
 * wins.
 *
 * <p>The Java type of the component is the column's type: {@code String}, {@code int}, {@code long}, {@code boolean},
 * {@link java.time.LocalDate}, {@link java.time.YearMonth}, {@link io.hegui.sdk.value.Money},
 * {@link io.hegui.sdk.value.Rate}, {@link io.hegui.sdk.value.ResidentId}, {@link io.hegui.sdk.value.CreditCode}, an
 * enum that implements {@link CodeList}, or a class with a static method {@code parse(String)} that throws
 * {@link IllegalArgumentException}. An optional column has a boxed or reference type annotated {@code @Nullable} and is
 * {@code null} where the cell is empty.
 */
@Documented
@Retention(RetentionPolicy.RUNTIME)
@Target({ElementType.METHOD, ElementType.RECORD_COMPONENT})
public @interface Column {
    /** Header name; by default the component's name in snake case: {@code loanId} becomes {@code loan_id}. */
    String name() default "";

    /** Chinese label: shown in findings and templates, and accepted as a header name. */
    String zh();

    /** English label, shown in findings and templates. */
    String en();

    /** Further header names that are accepted. */
    String[] aliases() default {};

    /** Whether each row must have a value. */
    boolean required() default true;

    /** Whether the column is part of the key, which is unique within a filing. */
    boolean key() default false;

    /** Personal data: masked in findings, stored only as keyed hashes. */
    boolean personal() default false;

    /** Lowest value allowed, in the column's own notation; empty for none. Numbers, {@code Money} and {@code Rate}. */
    String min() default "";

    /** Highest value allowed, in the column's own notation; empty for none. Numbers, {@code Money} and {@code Rate}. */
    String max() default "";

    /** Unit, for example {@code CNY} or {@code % p.a.}; shown in templates. */
    String unit() default "";
}
