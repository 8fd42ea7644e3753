package io.hegui.engine.refusal;

import io.hegui.sdk.Text;

/** Something thrown that says in both languages why a thing cannot be used. */
public interface Refusal {
    /** What is wrong, and what to do about it. */
    Text why();
}
