package io.hegui.sdk.testkit;

import io.hegui.engine.catalogue.ReferenceData;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;

/** Adds to an operator's settings for a plugin one that no plugin has. */
final class UnknownSetting {
    private static final byte[] LINE = "\nno-plugin-has-this-setting: 1\n".getBytes(StandardCharsets.UTF_8);
    private static final byte[] NONE = new byte[0];

    private UnknownSetting() {}

    static ReferenceData addedTo(ReferenceData reference, String plugin) {
        ByteArrayOutputStream settings = new ByteArrayOutputStream();
        settings.writeBytes(reference.pluginFiles().getOrDefault(plugin, NONE));
        settings.writeBytes(LINE);
        Map<String, byte[]> files = new HashMap<>(reference.pluginFiles());
        files.put(plugin, settings.toByteArray());
        return new ReferenceData(
                reference.calendar(), reference.register(), reference.parameterFiles(), files, reference.hash());
    }
}
