package io.hegui.sdk.testkit;

import io.hegui.engine.reference.Parameters;
import io.hegui.engine.reference.ScopedParameters;
import io.hegui.sdk.calendar.WorkingCalendar;
import io.hegui.sdk.check.CheckContext;
import io.hegui.sdk.check.Lookup;
import io.hegui.sdk.check.Need;
import io.hegui.sdk.dataset.Filing;
import io.hegui.sdk.parameter.Effective;
import io.hegui.sdk.parameter.Parameter;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;

/** What a check under test may ask; the same rules of precedence as in the gateway. */
record TestContext(
        Filing filing, WorkingCalendar calendar, ScopedParameters scoped, Map<Need<?, ?>, TestLookup<?>> lookups)
        implements CheckContext {
    static TestContext of(Filing filing, WorkingCalendar calendar, Parameters parameters) {
        return new TestContext(
                filing, calendar, parameters.scoped(filing.institutionType(), filing.region()), Map.of());
    }

    @Override
    public <T> Optional<Effective<T>> parameter(Parameter<T> parameter, LocalDate on) {
        return scoped.value(parameter, on);
    }

    @Override
    @SuppressWarnings("unchecked") // a lookup was made from the need that it stands under
    public <M extends Record> Lookup<M> lookup(Need<?, M> need) {
        Lookup<?> found = lookups.get(need);
        if (found == null) {
            throw new IllegalArgumentException(
                    "say what is looked up in dataset '" + need.dataset() + "': with(need or dataset, records)");
        }
        return (Lookup<M>) found;
    }

    /** The same with more to look up. */
    TestContext with(Map<Need<?, ?>, TestLookup<?>> more) {
        return new TestContext(filing, calendar, scoped, Map.copyOf(more));
    }
}
