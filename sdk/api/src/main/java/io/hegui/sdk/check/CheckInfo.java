package io.hegui.sdk.check;

import io.hegui.sdk.regulation.Cite;
import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** What is known of a check before it runs; reports, pages, tests and the catalogue read it from here alone. */
@Documented
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.TYPE)
public @interface CheckInfo {
    /** Never changes and is never reused: the requirement's id, with a suffix where it needs several checks. */
    String id();

    Kind kind();

    Severity severity();

    /** Title in Chinese: the mistake, not the act of checking. */
    String zh();

    /** Title in English: the mistake, not the act of checking. */
    String en();

    /** The articles it enforces; at least one. */
    Cite[] cites();

    /** First day of validity, {@code yyyy-MM-dd}. Compared with the record's own day. */
    String validFrom();

    /** Last day of validity, {@code yyyy-MM-dd}; empty while in force. */
    String validTo() default "";

    /** Codes of the institution types it binds; empty for whoever files a matching dataset. */
    String[] binds() default {};
}
