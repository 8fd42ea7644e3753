package io.hegui.gateway.plugin;

import io.hegui.engine.refusal.Refusal;
import io.hegui.engine.refusal.Sentence;
import io.hegui.sdk.Text;
import java.nio.file.Path;

/** One plugin cannot be loaded. The message names the plugin's file and says what to change. */
final class PluginRefusedException extends RuntimeException implements Refusal {
    private static final long serialVersionUID = 1L;

    private final transient Text why;

    /** @param why without the name of the file */
    PluginRefusedException(Path file, Text why) {
        this(Sentence.IN_PLACE.with(file.getFileName(), why));
    }

    PluginRefusedException(Text why) {
        super(why.en());
        this.why = why;
    }

    @Override
    public Text why() {
        return why;
    }
}
