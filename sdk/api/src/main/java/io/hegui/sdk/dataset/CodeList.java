package io.hegui.sdk.dataset;

import io.hegui.sdk.Text;

/**
 * A closed list of codes: an enum implements this, and its constants are the codes that may be filed. Both the
 * constant's name and its Chinese label are accepted in a file.
 */
public interface CodeList {
    /** The code as filed and shown; an enum's own name. */
    String name();

    /** What the code means. */
    Text label();
}
