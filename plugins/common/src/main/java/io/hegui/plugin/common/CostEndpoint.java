package io.hegui.plugin.common;

import io.hegui.sdk.Text;
import io.hegui.sdk.endpoint.Caller;
import io.hegui.sdk.endpoint.Endpoint;
import io.hegui.sdk.endpoint.EndpointContext;
import io.hegui.sdk.endpoint.EndpointHandler;
import io.hegui.sdk.endpoint.EndpointRefusedException;
import io.hegui.sdk.endpoint.Method;
import io.hegui.sdk.lending.AnnualisedCost;
import io.hegui.sdk.lending.CapInForce;
import io.hegui.sdk.lending.CashFlows;
import io.hegui.sdk.lending.DayCount;
import io.hegui.sdk.lending.Payment;
import io.hegui.sdk.lending.PaymentPlan;
import io.hegui.sdk.lending.RateCap;
import io.hegui.sdk.parameter.Effective;
import io.hegui.sdk.value.Money;
import io.hegui.sdk.value.Rate;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Computes the annual cost of a loan before it is granted, with the working, by the rules that a filing is judged by. */
final class CostEndpoint implements EndpointHandler<CostQuestion, CostAnswer> {
    static Endpoint<CostQuestion, CostAnswer> endpoint() {
        return new Endpoint<>(
                Method.POST,
                "/cost",
                Text.of("计算贷款年化综合成本", "The annual cost of a loan"),
                Set.of(Caller.INSTITUTION, Caller.SUPERVISOR),
                CostQuestion.class,
                CostAnswer.class,
                new CostEndpoint());
    }

    @Override
    public CostAnswer handle(CostQuestion question, EndpointContext asked) {
        AskedContext context = new AskedContext(question, asked);
        LocalDate day = question.disbursed();
        DayCount days = CostRule.dayCount(day, context)
                .orElseThrow(() -> refused("没有适用于 " + day + " 的年化计息天数。", "No day count is loaded for " + day + "."));
        CashFlows flows = flows(question, days);
        if (AnnualisedCost.of(flows) instanceof AnnualisedCost.Found cost) {
            return answer(flows, cost, day, context);
        }
        throw refused(
                "按所填现金流无法计算年化成本：需要实际到账、其后有还款，且资金方向只改变一次。",
                "These flows give no annual cost: money arrives, payments follow, and the direction changes once.");
    }

    private static CashFlows flows(CostQuestion question, DayCount days) {
        PaymentPlan plan = question.cashFlows();
        if (plan != null) {
            return CashFlows.dated(question.netProceeds(), question.disbursed(), plan.payments(), days);
        }
        Money instalment = question.instalment();
        if (instalment == null) {
            throw refused("请填写还款计划或每期还款额。", "Give a payment plan or an instalment.");
        }
        return switch (question.repayment()) {
            case EQUAL_MONTHLY -> CashFlows.level(question.netProceeds(), instalment, count(question), DayCount.MONTHS);
            case EQUAL_WEEKLY -> CashFlows.level(question.netProceeds(), instalment, count(question), DayCount.WEEKS);
            case BULLET ->
                CashFlows.dated(
                        question.netProceeds(),
                        question.disbursed(),
                        List.of(new Payment(maturity(question), instalment)),
                        days);
            case IRREGULAR -> throw refused("不规则还款需要还款计划。", "Irregular repayment needs a payment plan.");
        };
    }

    private static int count(CostQuestion question) {
        Integer count = question.instalments();
        if (count == null) {
            throw refused("请填写期数。", "Give the number of instalments.");
        }
        return count;
    }

    private static LocalDate maturity(CostQuestion question) {
        LocalDate maturity = question.maturity();
        if (maturity == null) {
            throw refused("请填写到期日期。", "Give the maturity date.");
        }
        return maturity;
    }

    private static CostAnswer answer(CashFlows flows, AnnualisedCost.Found cost, LocalDate day, AskedContext context) {
        Optional<CapInForce> cap =
                context.parameter(RateCap.FAIL, day).flatMap(rule -> CapInForce.resolve(rule, day, context));
        Optional<Effective<Rate>> tolerance = context.parameter(CostRule.TOLERANCE, day);
        return new CostAnswer(
                cost.simple(),
                cost.compound().orElse(null),
                cap.map(CapInForce::rate).orElse(null),
                cap.map(found -> found.rule().value().toString()).orElse(null),
                cap.map(found -> found.rule().source()).orElse(null),
                cap.flatMap(found -> tolerance.map(
                                points -> cost.simple().isAbove(found.rate().plus(points.value()))))
                        .orElse(null),
                AnnualisedCost.working(flows, cost).steps().stream()
                        .map(CostEndpoint::step)
                        .toList());
    }

    private static CostStep step(Map<String, String> step) {
        return new CostStep(
                step.getOrDefault("payment_no", ""),
                step.getOrDefault("units", ""),
                step.getOrDefault("interest", ""),
                step.getOrDefault("payment", ""),
                step.getOrDefault("balance", ""));
    }

    private static EndpointRefusedException refused(String zh, String en) {
        return new EndpointRefusedException(Text.of(zh, en));
    }
}
