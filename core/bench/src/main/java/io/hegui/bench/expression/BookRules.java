package io.hegui.bench.expression;

import io.hegui.engine.expression.RuleText;
import io.hegui.engine.expression.SourceText;
import io.hegui.engine.expression.Subject;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/** Twenty rules of the measured loan book as expressions, by id; those of an id that a check in Java has say the same. */
final class BookRules {
    /** What is wrong with a record. */
    static final Map<String, String> WRONG = wrong();

    /** What is wrong with a record and what is pledged for it. */
    static final Map<String, String> WRONG_WITH_PLEDGES = Map.of(
            "L.1", "record.loan_id in pledges && pledges[record.loan_id].worth * 2 < record.balance",
            "L.2", "record.loan_id in pledges && pledges[record.loan_id].since > record.disburse_date",
            "L.3", "record.loan_id in pledges && record.maturity_date > pledges[record.loan_id].until.plusDays(30)",
            "L.4", "!(record.loan_id in pledges) && record.principal > yuan('60000.00')");

    /** Parameters by the names that the expressions use. */
    static final Map<String, String> PARAMETERS = Map.of(
            "rate_cap", "bench.rate-cap",
            "income_share", "bench.income-share",
            "most_rollovers", "bench.rollovers",
            "query_days", "bench.query-days");

    private BookRules() {}

    /** Those of the parameters that the expression names. */
    static List<String> named(String expression) {
        Set<String> names = PARAMETERS.keySet();
        List<String> named = new ArrayList<>();
        for (String name : names) {
            if (Pattern.compile("\\b" + name + "\\b").matcher(expression).find()) {
                named.add(name);
            }
        }
        return named;
    }

    static boolean looksUp(String expression) {
        return expression.contains(Pledges.NAME);
    }

    static SourceText source(String id, String expression) {
        return new SourceText(id + ".yaml", expression, 1, 1, 0);
    }

    static RuleText rule(String id, String expression) {
        Map<String, String> parameters = new LinkedHashMap<>();
        named(expression).forEach(name -> parameters.put(name, PARAMETERS.getOrDefault(name, "")));
        return new RuleText(
                new Subject.OfDataset("bench-loan"),
                parameters,
                looksUp(expression)
                        ? Map.of(Pledges.NAME, new RuleText.NeedText(source(id, Pledges.DATASET), Optional.empty()))
                        : Map.of(),
                Optional.empty(),
                source(id, expression),
                false,
                "figure",
                Optional.empty(),
                Optional.empty(),
                Map.of());
    }

    private static Map<String, String> wrong() {
        Map<String, String> rules = new LinkedHashMap<>();
        rules.put("N.02", "record.id_number.birthDate().plusYears(18) > record.contract_date");
        rules.put("N.03", "record.disburse_date < record.contract_date");
        rules.put("N.04", "record.maturity_date <= record.disburse_date");
        rules.put("N.05", "record.net_proceeds > record.principal");
        rules.put("N.06", "record.contract_rate > rate_cap");
        rules.put("N.08", "record.overdue_rate * 2 > record.contract_rate * 3");
        rules.put("N.09", "record.monthly_income <= yuan('0')");
        rules.put(
                "N.10",
                "record.monthly_income > yuan('0')"
                        + " && record.instalment * 100 > record.monthly_income * income_share");
        rules.put("N.11", "record.rollovers > most_rollovers");
        rules.put("N.12", "record.days_past_due > 90 && record.classification in ['NORMAL', 'SPECIAL_MENTION']");
        rules.put("N.13", "record.balance > record.principal");
        rules.put("N.14", "record.purpose in ['STOCK', 'FUTURES', 'CRYPTO', 'FX_MARGIN', 'HOUSE_DOWN_PAYMENT']");
        rules.put("N.15", "!record.region.matches('^[1-6][0-9]{5}$')");
        rules.put("N.16", "record.fee * 20 > record.principal");
        rules.put(
                "N.17",
                "record.credit_query_date > record.contract_date"
                        + " || record.credit_query_date.plusDays(query_days) < record.contract_date");
        rules.put("N.18", "record.maturity_date > record.contract_date.plusYears(3)");
        rules.put("N.19", "record.penalties * 10 > record.principal * 3");
        rules.put("M.1", "days(record.disburse_date, record.maturity_date) > 1200");
        rules.put(
                "M.2",
                "record.repayment != 'BULLET' && record.instalment * record.instalments > record.net_proceeds * 2");
        rules.put("M.3", "record.balance > share(record.principal, percent('95')) && record.rollovers == 0");
        return rules;
    }
}
