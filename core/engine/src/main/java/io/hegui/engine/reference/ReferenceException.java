package io.hegui.engine.reference;

/** A file that the operator or a plugin keeps is wrong; the message names file and line. */
public final class ReferenceException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    public ReferenceException(String file, long line, String problem) {
        super(file + ", line " + line + ": " + problem);
    }

    public ReferenceException(String file, String problem) {
        super(file + ": " + problem);
    }
}
