package io.hegui.plugin.p2p;

import io.hegui.sdk.Text;
import io.hegui.sdk.calendar.CalendarNotLoadedException;
import io.hegui.sdk.endpoint.Caller;
import io.hegui.sdk.endpoint.Endpoint;
import io.hegui.sdk.endpoint.EndpointContext;
import io.hegui.sdk.endpoint.EndpointHandler;
import io.hegui.sdk.endpoint.EndpointRefusedException;
import io.hegui.sdk.endpoint.Method;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Set;

/** Names the figures that a platform publishes for a month, and the day by which it does. */
final class DisclosureEndpoint implements EndpointHandler<DisclosureQuestion, DisclosureAnswer> {
    private static final YearMonth FIRST = YearMonth.of(2017, 8);
    private static final YearMonth LAST = YearMonth.of(2020, 11);

    static Endpoint<DisclosureQuestion, DisclosureAnswer> endpoint() {
        return new Endpoint<>(
                Method.GET,
                "/disclosure-items",
                Text.of("平台月度披露项目及截止日", "What a platform publishes each month, and by when"),
                Set.of(Caller.INSTITUTION, Caller.SUPERVISOR),
                DisclosureQuestion.class,
                DisclosureAnswer.class,
                new DisclosureEndpoint());
    }

    @Override
    public DisclosureAnswer handle(DisclosureQuestion question, EndpointContext context) {
        YearMonth period = question.period();
        if (period.isBefore(FIRST) || period.isAfter(LAST)) {
            throw new EndpointRefusedException(Text.of(
                    period + " 没有披露要求：披露指引自 " + FIRST + " 起适用，" + LAST + " 后已无平台运营。请填写其间的月份。",
                    "Nothing is published for " + period + ": the guide begins with " + FIRST
                            + ", and no platform has operated since " + LAST + ". Give a month between the two."));
        }
        return new DisclosureAnswer(
                period,
                due(period, context),
                "银监办发〔2017〕113号",
                "月度披露",
                DisclosedFigure.ALL.stream()
                        .map(figure -> new DisclosureItem(
                                figure.column(),
                                figure.label().zh(),
                                figure.label().en(),
                                figure.unit()))
                        .toList());
    }

    /** The last day on which figures for a month are in time. */
    static LocalDate due(YearMonth period, EndpointContext context) {
        try {
            return context.calendar().nthWorkingDay(period.plusMonths(1), DisclosedFigure.WORKING_DAYS);
        } catch (CalendarNotLoadedException e) {
            throw new EndpointRefusedException(Text.of(
                    "工作日历未覆盖 " + period.plusMonths(1) + "，请联系监管部门补录。",
                    "The calendar does not cover " + period.plusMonths(1) + "; ask the operator to load it."));
        }
    }
}
