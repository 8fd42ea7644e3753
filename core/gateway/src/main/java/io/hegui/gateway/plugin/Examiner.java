package io.hegui.gateway.plugin;

import io.hegui.engine.catalogue.ForbiddenCalls;
import io.hegui.engine.refusal.Sentence;
import io.hegui.gateway.plugin.signature.Provenance;
import io.hegui.sdk.Text;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.List;

/** Looks at a plugin's file without loading it. */
final class Examiner {
    private final Loading way;

    Examiner(Loading way) {
        this.way = way;
    }

    Examination examine(PluginSource source) {
        try {
            StoredPlugin stored = way.stage(source);
            LoadedPlugin.refuseOtherSdk(stored, way.sdk());
            List<Text> calls = forbiddenCalls(stored);
            return calls.isEmpty() ? new Examination.Accepted(PluginFile.of(stored)) : new Examination.Refused(calls);
        } catch (PluginRefusedException e) {
            return new Examination.Refused(List.of(e.why()));
        } catch (IOException e) {
            throw new UncheckedIOException("the copy of " + source.file() + " cannot be read", e);
        }
    }

    /** What came with the program was looked at when it was built. */
    private static List<Text> forbiddenCalls(StoredPlugin stored) throws IOException {
        if (stored.provenance() instanceof Provenance.Shipped) {
            return List.of();
        }
        Path name = stored.origin().getFileName();
        try {
            return ForbiddenCalls.in(stored.file()).stream()
                    .map(call -> Sentence.IN_PLACE.with(name, call))
                    .toList();
        } catch (IllegalArgumentException | IndexOutOfBoundsException e) {
            throw new PluginRefusedException(stored.origin(), PluginRefusals.NO_CLASS.with(e));
        }
    }
}
