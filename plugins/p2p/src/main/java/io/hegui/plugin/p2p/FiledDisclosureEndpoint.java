package io.hegui.plugin.p2p;

import io.hegui.sdk.Text;
import io.hegui.sdk.check.Need;
import io.hegui.sdk.dataset.Period;
import io.hegui.sdk.endpoint.Caller;
import io.hegui.sdk.endpoint.Endpoint;
import io.hegui.sdk.endpoint.EndpointContext;
import io.hegui.sdk.endpoint.EndpointHandler;
import io.hegui.sdk.endpoint.EndpointRefusedException;
import io.hegui.sdk.endpoint.Method;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Says what a platform has on record of what it published for a month, and what is missing. */
final class FiledDisclosureEndpoint implements EndpointHandler<DisclosureQuestion, FiledDisclosureAnswer> {
    private static final Need<PlatformDisclosureRow, PlatformDisclosureRow> DISCLOSED = Need.of(
            "platform-disclosure",
            PlatformDisclosureRow.class,
            row -> row.period().toString());

    static Endpoint<DisclosureQuestion, FiledDisclosureAnswer> endpoint() {
        return new Endpoint<>(
                Method.GET,
                "/disclosure",
                Text.of("本平台已报送的月度披露", "What the asking platform has filed of a month's disclosure"),
                Set.of(Caller.INSTITUTION),
                DisclosureQuestion.class,
                FiledDisclosureAnswer.class,
                new FiledDisclosureEndpoint());
    }

    @Override
    public FiledDisclosureAnswer handle(DisclosureQuestion question, EndpointContext context) {
        YearMonth period = question.period();
        LocalDate due = DisclosureEndpoint.due(period, context);
        PlatformDisclosureRow row = context.filed(DISCLOSED, Period.parse(period.toString()))
                .flatMap(filed -> filed.find(period.toString()))
                .orElseThrow(() -> new EndpointRefusedException(Text.of(
                        "本平台 " + period + " 的信息披露表（platform-disclosure）没有生效的报送，请先报送。",
                        "Your return platform-disclosure for " + period + " is not on record; file it first.")));
        List<FiledFigure> figures = new ArrayList<>();
        List<String> missing = new ArrayList<>();
        for (DisclosedFigure figure : DisclosedFigure.ALL) {
            Optional<Object> value = figure.in(row);
            value.ifPresentOrElse(
                    found -> figures.add(new FiledFigure(
                            figure.column(),
                            figure.label().zh(),
                            figure.label().en(),
                            found.toString(),
                            figure.unit())),
                    () -> missing.add(figure.column()));
        }
        LocalDate published = row.publishedOn();
        return new FiledDisclosureAnswer(
                period, published, due, published != null && !published.isAfter(due), figures, missing);
    }
}
