package io.hegui.gateway.plugin;

import java.util.List;

/** The plugins cannot be started as they are. Names every problem at once, so that one round of mending is enough. */
public final class PluginStartException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    @SuppressWarnings("serial") // List.copyOf is serialisable
    private final List<String> problems;

    /** @param problems at least one */
    public PluginStartException(List<String> problems) {
        super(summary(problems));
        this.problems = List.copyOf(problems);
    }

    /** Each problem in plain words; at least one. */
    public List<String> problems() {
        return problems;
    }

    private static String summary(List<String> problems) {
        String count = problems.size() == 1 ? "1 problem" : problems.size() + " problems";
        return "the plugins cannot be started, " + count + ":\n  - " + String.join("\n  - ", problems);
    }
}
