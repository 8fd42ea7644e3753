package io.hegui.gateway.command;

/** Keeps log lines out of a command's output: only warnings, and those to standard error. */
final class QuietLogs {
    private static final String KEY = "logback.configurationFile";

    private QuietLogs() {}

    /** Takes effect if called before anything logs; an operator's own setting wins. */
    static void install() {
        if (System.getProperty(KEY) == null) {
            System.setProperty(KEY, "io/hegui/gateway/command/logback.xml");
        }
    }
}
