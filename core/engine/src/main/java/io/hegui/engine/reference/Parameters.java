package io.hegui.engine.reference;

import java.util.HashMap;
import java.util.Map;

/** The values of all parameters of a catalogue, by parameter id. */
public record Parameters(Map<String, ParameterFile> files) {
    public Parameters {
        files = Map.copyOf(files);
    }

    /** The same, with some parameters taking one value on all days. */
    public Parameters overriding(Map<String, String> values) {
        Map<String, ParameterFile> changed = new HashMap<>(files);
        values.forEach((id, value) -> changed.put(id, ParameterFile.always(value)));
        return new Parameters(changed);
    }

    /** The values that concern one filer; for the use of one run on one thread. */
    public ScopedParameters scoped(String institutionType, String region) {
        return new ScopedParameters(this, institutionType, region);
    }
}
