package io.hegui.gateway.endpoint;

import io.hegui.engine.catalogue.Catalogue;
import io.hegui.gateway.security.Principal;
import io.hegui.sdk.calendar.WorkingCalendar;
import io.hegui.sdk.endpoint.Caller;
import io.hegui.sdk.endpoint.EndpointContext;
import io.hegui.sdk.parameter.Effective;
import io.hegui.sdk.parameter.Parameter;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Optional;

/** What one call of an endpoint may ask. */
record CallContext(Catalogue catalogue, Principal principal, Clock clock) implements EndpointContext {
    private static final ZoneId SHANGHAI = ZoneId.of("Asia/Shanghai");

    @Override
    public Caller caller() {
        return Caller.valueOf(principal.role().name());
    }

    @Override
    public Optional<String> institution() {
        return principal.institution();
    }

    @Override
    public LocalDate today() {
        return LocalDate.now(clock.withZone(SHANGHAI));
    }

    @Override
    public WorkingCalendar calendar() {
        return catalogue.calendar();
    }

    @Override
    public <T> Optional<Effective<T>> parameter(
            Parameter<T> parameter, LocalDate on, String institutionType, String region) {
        return catalogue.parameters().scoped(institutionType, region).value(parameter, on);
    }
}
