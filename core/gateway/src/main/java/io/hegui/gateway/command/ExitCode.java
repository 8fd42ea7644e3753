package io.hegui.gateway.command;

/** What the program's exit status says. */
final class ExitCode {
    /** The file is clean. */
    static final int CLEAN = 0;
    /** There are findings. */
    static final int FINDINGS = 1;
    /** The file or the command could not be understood. */
    static final int UNREADABLE = 2;
    /** Nobody can say: trouble of a plugin's or of Hegui's own, not of the file. */
    static final int FAILED = 3;

    private ExitCode() {}
}
