package io.hegui.gateway.endpoint;

import io.hegui.engine.catalogue.Catalogue;
import io.hegui.engine.check.FiledRecords;
import io.hegui.gateway.security.Principal;
import io.hegui.sdk.calendar.WorkingCalendar;
import io.hegui.sdk.check.Lookup;
import io.hegui.sdk.check.Need;
import io.hegui.sdk.dataset.Period;
import io.hegui.sdk.endpoint.Caller;
import io.hegui.sdk.endpoint.EndpointContext;
import io.hegui.sdk.parameter.Effective;
import io.hegui.sdk.parameter.Parameter;
import java.io.Closeable;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * What one call of an endpoint may ask. Filings are those of the institution in the caller's token: there is no way to name
 * another one.
 */
final class CallContext implements EndpointContext, Closeable {
    private static final ZoneId SHANGHAI = ZoneId.of("Asia/Shanghai");

    private final Catalogue catalogue;
    private final Principal principal;
    private final Clock clock;
    private final OwnFilings filings;
    private final String asker;
    private final List<FiledRecords<?>> open = new ArrayList<>();

    /** @param asker the endpoint, for messages */
    CallContext(Catalogue catalogue, Principal principal, Clock clock, OwnFilings filings, String asker) {
        this.catalogue = catalogue;
        this.principal = principal;
        this.clock = clock;
        this.filings = filings;
        this.asker = asker;
    }

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

    @Override
    public <M extends Record> Optional<Lookup<M>> filed(Need<?, M> need, Period period) {
        if (principal.institution().isEmpty()) {
            return Optional.empty();
        }
        try {
            Optional<FiledRecords<M>> found =
                    filings.read(principal.institution().get(), need, period, catalogue, asker);
            found.ifPresent(open::add);
            return found.map(FiledRecords::lookup);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void close() throws IOException {
        for (FiledRecords<?> records : open) {
            records.close();
        }
    }
}
