package io.hegui.engine.reference;

import io.hegui.sdk.parameter.Effective;
import io.hegui.sdk.parameter.Parameter;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What holds for one filer. Keeps values it has parsed, so it belongs to one run and is thrown away with it. */
public final class ScopedParameters {
    private final Parameters parameters;
    private final String institutionType;
    private final String region;
    private final Map<Parameter<?>, List<Effective<?>>> parsed = new HashMap<>();

    ScopedParameters(Parameters parameters, String institutionType, String region) {
        this.parameters = parameters;
        this.institutionType = institutionType;
        this.region = region;
    }

    /**
     * The most precise value that holds on that day; empty where none does.
     *
     * @throws IllegalArgumentException if no plugin of the catalogue declares the parameter
     */
    public <T> Optional<Effective<T>> value(Parameter<T> parameter, LocalDate on) {
        for (Effective<?> candidate : parsed.computeIfAbsent(parameter, this::parse)) {
            if (candidate.holdsOn(on)) {
                @SuppressWarnings("unchecked") // parse() filled the list with values of this very parameter's parser
                Effective<T> found = (Effective<T>) candidate;
                return Optional.of(found);
            }
        }
        return Optional.empty();
    }

    private <T> List<Effective<?>> parse(Parameter<T> parameter) {
        ParameterFile file = parameters.files().get(parameter.id());
        if (file == null) {
            throw new IllegalArgumentException(
                    "no plugin of this catalogue declares parameter '" + parameter.id() + "'");
        }
        List<Effective<?>> values = new ArrayList<>();
        for (ParameterRow row : file.concerning(institutionType, region)) {
            values.add(new Effective<>(parameter.parser().apply(row.value()), row.from(), row.to(), row.source()));
        }
        return values;
    }
}
