package io.hegui.gateway.plugin;

import io.hegui.sdk.Language;
import io.hegui.sdk.Text;
import java.util.List;
import java.util.stream.Collectors;

/** The plugins cannot be started as they are. Names every problem at once, so that one round of mending is enough. */
public final class PluginStartException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final transient List<Text> problems;

    /** @param problems at least one */
    public PluginStartException(List<Text> problems) {
        super(summary(problems, Language.EN));
        this.problems = List.copyOf(problems);
    }

    /** Each problem in plain words; at least one. */
    public List<Text> problems() {
        return problems;
    }

    /** The message in a language. */
    public String message(Language language) {
        return summary(problems, language);
    }

    private static String summary(List<Text> problems, Language language) {
        int count = problems.size();
        return Text.of(
                                "插件无法启动，有 " + count + " 个问题：",
                                "the plugins cannot be started, " + (count == 1 ? "1 problem:" : count + " problems:"))
                        .in(language)
                + problems.stream()
                        .map(problem -> "\n  - " + problem.in(language))
                        .collect(Collectors.joining());
    }
}
