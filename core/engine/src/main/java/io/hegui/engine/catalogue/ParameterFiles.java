package io.hegui.engine.catalogue;

import io.hegui.engine.check.GuardedCall;
import io.hegui.engine.check.GuardedCall.Thrown;
import io.hegui.engine.reference.ParameterFile;
import io.hegui.engine.reference.ReferenceException;
import io.hegui.sdk.Text;
import io.hegui.sdk.parameter.Parameter;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;

/** The values of all parameters that the plugins declare: their own, and the operator's in their place. */
final class ParameterFiles {
    private final ReferenceData reference;
    private final Consumer<Text> problems;
    private final Map<String, byte[]> bundledBytes = new HashMap<>();
    private final Map<String, byte[]> bytes = new HashMap<>();
    private final Map<String, ParameterFile> bundled = new HashMap<>();
    private final Map<String, ParameterFile> inForce = new HashMap<>();

    ParameterFiles(List<Contribution> contributions, ReferenceData reference, Consumer<Text> problems) {
        this.reference = reference;
        this.problems = problems;
        for (Contribution contribution : contributions) {
            for (Parameter<?> parameter : contribution.parameters()) {
                add(contribution, parameter);
            }
        }
    }

    Map<String, ParameterFile> bundled() {
        return bundled;
    }

    /** The plugins' own files, byte by byte; empty where a plugin brings none. */
    Map<String, byte[]> bundledBytes() {
        return bundledBytes;
    }

    Map<String, ParameterFile> inForce() {
        return inForce;
    }

    /** The files in force, byte by byte. */
    Map<String, byte[]> bytes() {
        return bytes;
    }

    private void add(Contribution contribution, Parameter<?> parameter) {
        String plugin = contribution.info().id();
        String id = parameter.id();
        Optional<byte[]> own = contribution.resources().read("parameters/" + id + ".csv");
        Optional<byte[]> operators =
                Optional.ofNullable(reference.parameterFiles().get(id));
        if (own.isEmpty() && operators.isEmpty()) {
            problems.accept(CatalogueRefusals.NO_PARAMETER_FILE.with(plugin, id));
            return;
        }
        byte[] before = bundledBytes.putIfAbsent(id, own.orElse(new byte[0]));
        if (before != null && !Arrays.equals(before, own.orElse(new byte[0]))) {
            problems.accept(CatalogueRefusals.OTHER_VALUES.with(id, plugin));
        }
        own.flatMap(file -> read(plugin + "/parameters/" + id + ".csv", file, parameter))
                .ifPresent(file -> bundled.put(id, file));
        bytes.put(id, operators.or(() -> own).orElseThrow());
        operators
                .map(file -> read("parameters/" + id + ".csv", file, parameter))
                .orElseGet(() -> Optional.ofNullable(bundled.get(id)))
                .ifPresent(file -> inForce.put(id, file));
        bundled.computeIfAbsent(id, missing -> inForce.get(missing));
    }

    private Optional<ParameterFile> read(String name, byte[] file, Parameter<?> parameter) {
        ParameterFile values;
        try {
            values = ParameterFile.read(name, file);
        } catch (ReferenceException e) {
            problems.accept(e.why());
            return Optional.empty();
        }
        for (String value : values.values()) {
            if (GuardedCall.get(() -> parameter.parser().apply(value)) instanceof Thrown<?> thrown) {
                problems.accept(CatalogueRefusals.NO_VALUE.with(name, value, thrown.message()));
            }
        }
        return Optional.of(values);
    }
}
