package io.hegui.plugin.common;

import io.hegui.sdk.calendar.WorkingCalendar;
import io.hegui.sdk.check.CheckContext;
import io.hegui.sdk.dataset.Filing;
import io.hegui.sdk.dataset.Period;
import io.hegui.sdk.endpoint.EndpointContext;
import io.hegui.sdk.parameter.Effective;
import io.hegui.sdk.parameter.Parameter;
import java.time.LocalDate;
import java.util.Optional;

/** The rules of a day, for a question instead of a filing. */
record AskedContext(CostQuestion question, EndpointContext asked) implements CheckContext {
    /** Nobody files anything here. */
    private static final String NOBODY = "";

    @Override
    public Filing filing() {
        return new Filing(
                NOBODY,
                question.institutionType(),
                question.region(),
                "loan-book",
                Period.parse(question.disbursed().toString()));
    }

    @Override
    public <T> Optional<Effective<T>> parameter(Parameter<T> parameter, LocalDate on) {
        return asked.parameter(parameter, on, question.institutionType(), question.region());
    }

    @Override
    public WorkingCalendar calendar() {
        return asked.calendar();
    }
}
