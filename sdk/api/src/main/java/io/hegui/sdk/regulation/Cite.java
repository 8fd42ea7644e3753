package io.hegui.sdk.regulation;

import java.lang.annotation.Documented;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** One article that a check enforces. Document and article must stand in the register of regulations. */
@Documented
@Retention(RetentionPolicy.RUNTIME)
@Target({})
public @interface Cite {
    /** Document number, for example {@code 整治办函〔2017〕141号}. */
    String document();

    /** Article as the document numbers it, for example {@code 一(二)}. */
    String article();
}
