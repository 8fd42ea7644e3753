package io.hegui.gateway.command;

import io.hegui.gateway.plugin.signature.KeyException;
import io.hegui.gateway.plugin.signature.Publishers;
import io.hegui.gateway.plugin.signature.ShippedFiles;
import io.hegui.gateway.plugin.signature.Verifier;
import java.nio.file.Path;
import java.time.Clock;

/** Whose signatures a command believes: this program's own plugins, and the keys beside the reference data. */
final class TrustedPublishers {
    private TrustedPublishers() {}

    /**
     * Reads {@code publishers} in that directory.
     *
     * @throws CommandFailedException naming the key that cannot be used
     */
    static Verifier in(Path configDirectory) {
        try {
            return new Verifier(
                    Publishers.load(configDirectory.resolve("publishers")),
                    ShippedFiles.ofThisBuild(),
                    Clock.systemUTC());
        } catch (KeyException e) {
            throw new CommandFailedException(e.why().in(MachineLanguage.get()));
        }
    }
}
