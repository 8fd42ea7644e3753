package io.hegui.engine.reference;

import io.hegui.sdk.parameter.Effective;
import io.hegui.sdk.parameter.Parameter;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * What holds for one filer. Works a parameter out once and then only looks up dates. For the use of one thread, and
 * thrown away with the run.
 */
public final class ScopedParameters {
    private final Parameters parameters;
    private final String institutionType;
    private final String region;
    private final List<Timeline<?>> timelines = new ArrayList<>();
    private Optional<Timeline<?>> last = Optional.empty();

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
        return timeline(parameter).on(on);
    }

    // A handful, and nearly always the very same object: comparing references beats hashing records.
    @SuppressWarnings({"unchecked", "ReferenceEquality"}) // a timeline holds values of its own parameter alone
    private <T> Timeline<T> timeline(Parameter<T> parameter) {
        // a check goes over many records, and asks for its own again and again
        if (last.isPresent() && last.get().parameter() == parameter) {
            return (Timeline<T>) last.get();
        }
        Timeline<T> timeline = search(parameter);
        last = Optional.of(timeline);
        return timeline;
    }

    @SuppressWarnings({"unchecked", "ReferenceEquality"}) // as above
    private <T> Timeline<T> search(Parameter<T> parameter) {
        for (int i = 0; i < timelines.size(); i++) {
            Timeline<?> candidate = timelines.get(i);
            if (candidate.parameter() == parameter) {
                return (Timeline<T>) candidate;
            }
        }
        Timeline<T> timeline = parse(parameter);
        timelines.add(timeline);
        return timeline;
    }

    private <T> Timeline<T> parse(Parameter<T> parameter) {
        ParameterFile file = parameters.files().get(parameter.id());
        if (file == null) {
            throw new IllegalArgumentException(
                    "no plugin of this catalogue declares parameter '" + parameter.id() + "'");
        }
        List<Effective<T>> values = new ArrayList<>();
        for (ParameterRow row : file.concerning(institutionType, region)) {
            values.add(new Effective<>(parameter.parser().apply(row.value()), row.from(), row.to(), row.source()));
        }
        return new Timeline<>(parameter, values);
    }
}
