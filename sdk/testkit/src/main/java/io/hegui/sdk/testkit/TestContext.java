package io.hegui.sdk.testkit;

import io.hegui.engine.reference.Parameters;
import io.hegui.engine.reference.ScopedParameters;
import io.hegui.sdk.calendar.WorkingCalendar;
import io.hegui.sdk.check.CheckContext;
import io.hegui.sdk.dataset.Filing;
import io.hegui.sdk.parameter.Effective;
import io.hegui.sdk.parameter.Parameter;
import java.time.LocalDate;
import java.util.Optional;

/** What a check under test may ask; the same rules of precedence as in the gateway. */
record TestContext(Filing filing, WorkingCalendar calendar, ScopedParameters scoped) implements CheckContext {
    static TestContext of(Filing filing, WorkingCalendar calendar, Parameters parameters) {
        return new TestContext(filing, calendar, parameters.scoped(filing.institutionType(), filing.region()));
    }

    @Override
    public <T> Optional<Effective<T>> parameter(Parameter<T> parameter, LocalDate on) {
        return scoped.value(parameter, on);
    }
}
