package io.hegui.gateway.command;

import io.hegui.sdk.Language;
import picocli.CommandLine.Option;

/** The option that names the language of the output. */
final class LanguageOption {
    @Option(
            names = "--lang",
            paramLabel = "zh|en",
            defaultValue = "en",
            description = "Language of the output. Default: ${DEFAULT-VALUE}.")
    @SuppressWarnings("NullAway.Init") // has a default
    private Language language;

    Language language() {
        return language;
    }
}
