package io.hegui.engine.catalogue;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.hegui.engine.check.CheckPage;
import io.hegui.engine.check.Engine;
import io.hegui.engine.check.FiledFile;
import io.hegui.engine.check.RuleStrength;
import io.hegui.engine.check.RunMonitor;
import io.hegui.engine.check.Verdict;
import io.hegui.engine.format.ByteSource;
import io.hegui.engine.format.Declared;
import io.hegui.engine.report.Finding;
import io.hegui.engine.report.FindingRenderer;
import io.hegui.engine.sample.HighRate;
import io.hegui.engine.sample.Sample;
import io.hegui.sdk.Language;
import io.hegui.sdk.Text;
import io.hegui.sdk.check.Check;
import io.hegui.sdk.check.Kind;
import io.hegui.sdk.dataset.Column;
import io.hegui.sdk.dataset.Dataset;
import io.hegui.sdk.dataset.Frequency;
import io.hegui.sdk.dataset.Period;
import io.hegui.sdk.value.CreditCode;
import io.hegui.sdk.value.Money;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class DeclaredCheckTest {
    private static final String PAGE = """
            kind: PLAUSIBILITY
            severity: MINOR
            title: {zh: 余额过高, en: A balance above the principal}
            cites: [{document: T, article: "1"}]
            validFrom: 2020-01-01
            dataset: loans
            parameters: {cap: t.cap}
            when: record.product == "CASH"
            expect: record.balance <= record.principal
            field: balance
            rule: {zh: 规则, en: rule}
            fix: {zh: 更正, en: Correct it}
            messages:
              finding: {zh: "{key} {observed} {expected}", en: "Loan {key}: {observed}, expected {expected}, off by {difference}."}
            examples:
              - name: equal
                rows: [{balance: "9700.00"}]
                finds: []
              - name: one fen more
                rows: [{balance: "9700.01"}]
                finds: [{row: 1, field: balance}]
              - name: another product
                rows: [{balance: "9700.01", product: HOUSE}]
                finds: []
            """;

    private static final String LOOKUP = PAGE.replaceFirst("parameters: .*", "needs: {lenders: lenders}")
            .replaceFirst("when: .*", "when: record.lender in lenders")
            .replaceFirst("expect: .*", "expect: record.balance <= lenders[record.lender].most")
            .replaceFirst("(?s)examples:.*", """
                    examples:
                      - name: equal
                        rows: [{balance: "9700.00"}]
                        with: {lenders: [{lender: 91350100M000100Y43, most: "9700.00"}]}
                        finds: []
                      - name: one fen more
                        rows: [{balance: "9700.01"}]
                        with: {lenders: [{lender: 91350100M000100Y43, most: "9700.00"}]}
                        finds: [{row: 1, field: balance}]
                      - name: another lender
                        rows: [{balance: "9700.01"}]
                        with: {lenders: [{lender: 91350100M000100W41, most: "9700.00"}]}
                        finds: []
                      - name: no lender at all
                        rows: [{balance: "9700.01"}]
                        with: {lenders: []}
                        finds: []
                    """);

    /** What a lender may lend. */
    public record LenderRow(
            @Column(zh = "机构", en = "Lender", key = true) CreditCode lender,
            @Column(zh = "上限", en = "Most") Money most,

            @Column(zh = "备注", en = "Note", required = false) @Nullable
            String note) {}

    @Test
    void finding_saysWhatFollowsFromTheCondition() throws IOException {
        Catalogue catalogue = catalogue(PAGE);

        Sample.Outcome outcome =
                Sample.judge(catalogue, Sample.file(Sample.row("balance", "9700.01"), Sample.row("loan_id", "L-2")));

        assertThat(outcome.places()).containsExactly("T.9@1:balance");
        assertThat(FindingRenderer.of(catalogue, Language.EN)
                        .message(outcome.findings().get(0)))
                .isEqualTo("Loan L-1: 9700.01 CNY, expected at most 9700.00 CNY, off by 0.01 CNY.");
        assertThat(catalogue.check("T.9").map(CheckPage::kind)).contains(Kind.PLAUSIBILITY);
    }

    @Test
    void parameter_isTheOneOfTheRecordsDay_andWithoutOneTheCheckIsUnknown() throws IOException {
        Catalogue catalogue = catalogue(PAGE.replaceFirst("when: .*\n", "")
                .replaceFirst("expect: .*", "expect: record.rate <= cap")
                .replaceFirst("field: .*", "field: rate")
                .replaceFirst("(?s)examples:.*", ""));

        Sample.Outcome outcome = Sample.judge(
                catalogue,
                Sample.file(
                        Sample.row("rate", "24"),
                        Sample.row(Map.of("loan_id", "L-2", "rate", "24.000001")),
                        Sample.row(Map.of("loan_id", "L-3", "contract_date", "2028-01-01"))));

        assertThat(outcome.places()).containsExactly("T.9@2:rate", "T.9@3:rate");
        assertThat(outcome.findings()).extracting(Finding::unknown).containsExactly(false, true);
    }

    @Test
    void everyPartOfAFinding_canBeSaid_andPersonalDataStaysMasked() throws IOException {
        Catalogue catalogue = catalogue(PAGE.replaceFirst("expect: .*\nfield: .*\n", """
                        findingWhen: |
                          has(record.rollovers) &&
                            record.rollovers > 2
                        field: burden
                        observed: record.balance * record.rollovers
                        expected: {oneOf: [record.principal, 'yuan("1.00")']}
                        arguments: {product: record.product, who: record.id_number, cap: cap}
                        """)
                .replaceFirst("en: \"Loan.*\"", "en: \"{observed} {expected} {product} {who} {cap}\"")
                .replaceFirst("(?s)examples:.*", ""));

        Sample.Outcome outcome = Sample.judge(
                catalogue, Sample.file(Sample.ROW, Sample.row(Map.of("loan_id", "L-2", "rollovers", "3"))));

        assertThat(outcome.places()).containsExactly("T.9@2:burden");
        assertThat(FindingRenderer.of(catalogue, Language.EN)
                        .message(outcome.findings().get(0)))
                .isEqualTo("29100.00 CNY one of 9700.00 CNY, 1.00 CNY cash loan 110105***********X 24.00 %");
    }

    @Test
    void anotherDataset_isLookedIntoByKey() throws IOException {
        Catalogue catalogue = catalogue(LOOKUP);

        List<Finding> findings = new ArrayList<>();
        FiledFile.OfRecord books = new FiledFile.OfRecord(
                Period.parse("2026-09"), bytes("lender,most,note\n91350100M000100Y43,9700.00,\n"), Declared.NOTHING);
        new Engine()
                .judge(
                        catalogue,
                        FiledFile.alone(
                                        Sample.FILING,
                                        bytes(Sample.file(
                                                Sample.ROW,
                                                Sample.row(Map.of("loan_id", "L-2", "balance", "9700.01")))),
                                        Declared.NOTHING)
                                .with(Map.of("lenders", books)),
                        findings::add,
                        new RunMonitor());

        assertThat(findings).extracting(Finding::row).containsExactly(2L);
        assertThat(FindingRenderer.of(catalogue, Language.EN).message(findings.get(0)))
                .isEqualTo("Loan L-2: 9700.01 CNY, expected at most 9700.00 CNY, off by 0.01 CNY.");
    }

    @Test
    void anotherDatasetThatIsNotOnRecord_isUnknown() throws IOException {
        Sample.Outcome outcome = Sample.judge(catalogue(LOOKUP), Sample.file(Sample.ROW));

        assertThat(outcome.findings()).singleElement().matches(Finding::unknown);
        assertThat(outcome.findings().get(0).message()).isEqualTo("needs");
    }

    @Test
    void wrongLookups_areNamedByFileLineAndColumn() {
        String at = "sample/checks/T.9.yaml:";
        assertThat(problems(LOOKUP.replace("lenders: lenders", "lenders: leaders")))
                .containsExactly(at + "7:18: institutions of types [SAMPLE] file no dataset 'leaders'; they file"
                        + " [lenders, loans]");
        assertThat(problems(LOOKUP.replace("lenders: lenders", "lenders: loans")))
                .containsExactly(
                        at + "8:21: rows of 'lenders' are found by string, not by credit_code",
                        at + "9:34: rows of 'lenders' are found by string, not by credit_code");
        assertThat(problems(LOOKUP.replace("lenders: lenders", "lenders: {dataset: lenders, key: moist}")))
                .containsExactly(at + "7:42: there is no column 'moist'; there are [lender, most, note]");
        assertThat(problems(LOOKUP.replace("lenders: lenders", "lenders: {dataset: lenders, key: most}")))
                .containsExactly(
                        at + "7:42: rows cannot be found by the column 'most', which is no text, number, day or code");
        assertThat(problems(LOOKUP.replace("].most", "].moist")))
                .containsExactly(at + "9:49: there is no column 'moist'; there are [lender, most, note]");
        assertThat(problems(LOOKUP.replace("lenders[record.lender]", "lenders[record.borrower]")))
                .containsExactly(at + "9:34: rows of 'lenders' are found by credit_code, not by string");
        assertThat(problems(LOOKUP.replace("record.lender in", "record.serial in")))
                .containsExactly(at + "8:21: rows of 'lenders' are found by credit_code, not by int");
        assertThat(problems(LOOKUP.replaceFirst("when: .*", "when: record.student")))
                .containsExactly(at + "9:49: there may be no lenders[record.lender]; put record.lender in lenders &&"
                        + " in front, or ask it in 'when'");
        assertThat(problems(LOOKUP.replace(
                        "record.balance <= lenders[record.lender].most", "lenders[record.lender].note == 'x'")))
                .containsExactly(at + "9:31: lenders[record.lender].note may have no value; put"
                        + " has(lenders[record.lender].note) && in front, or ask it in 'when'");
        assertThat(problems(LOOKUP.replace("lenders[record.lender].most", "lenders")))
                .singleElement()
                .asString()
                .contains("'<=' cannot be applied to (money, map(credit_code, lenders))");
        assertThat(problems(LOOKUP.replace("needs: {lenders:", "parameters: {lenders: t.cap}\nneeds: {lenders:")))
                .anyMatch(problem -> problem.contains("'lenders' is a parameter already"));
    }

    @Test
    void examplesOfALookup_noticeWhatIsChanged() {
        assertThat(new RuleStrength(catalogue(LOOKUP)).of("sample").survivors()).isEmpty();
    }

    @Test
    void arithmeticThatDoesNotFit_isAFailureThatNamesTheLine() throws IOException {
        Catalogue catalogue = catalogue(PAGE.replaceFirst("expect: .*", """
                        expect: |
                          record.balance * 1000000000000000 <=
                            record.principal * 1000000000000000""").replaceFirst("(?s)examples:.*", ""));

        Sample.Outcome outcome = Sample.judge(catalogue, Sample.file(Sample.ROW));

        assertThat(outcome.report().verdict()).isEqualTo(Verdict.INCONCLUSIVE);
        assertThat(outcome.report().failures().get(0).reason())
                .contains("sample/checks/T.9.yaml:10: cannot be computed: long overflow");
    }

    @Test
    void interface_isSeenThroughWhatItHas() {
        String judged = PAGE.replaceFirst("dataset: loans", "interface: Ledgered");
        assertThat(problems(judged))
                .hasSize(2)
                .allMatch(problem -> problem.endsWith("there are [loan_id, contract_date, principal]"));
        String shared = judged.replaceFirst("when: .*\n", "")
                .replaceFirst("expect: .*", "expect: record.principal <= yuan(\"9700.00\")")
                .replace("field: balance", "field: principal")
                .replace("balance:", "principal:");
        assertThat(catalogue(shared.replaceFirst("(?s)  - name: another.*", "")).check("T.9"))
                .isPresent();
    }

    @Test
    void wrongExpressions_areNamedByFileLineAndColumn() {
        assertThat(problems(PAGE.replace("record.balance <=", "record.balence <=")))
                .singleElement()
                .asString()
                .startsWith("sample/checks/T.9.yaml:9:15: there is no column 'balence'; there are [loan_id, ");
        assertThat(problems(PAGE.replace("<= record.principal", "<= 5")))
                .containsExactly("sample/checks/T.9.yaml:9:24: '<=' cannot be applied to (money, int); it takes"
                        + " (date, date) or (int, int) or (money, money) or (month, month) or (rate, rate) or"
                        + " (string, string)");
        assertThat(problems(PAGE.replace("\"CASH\"", "\"CASHH\"")))
                .containsExactly("sample/checks/T.9.yaml:8:25: 'CASHH' is none of the codes [CASH, HOUSE]");
        assertThat(problems(PAGE.replace("<= record.principal", "<= yuan(\"1.001\")")))
                .singleElement()
                .asString()
                .startsWith("sample/checks/T.9.yaml:9:31: yuan(\"1.001\"): an amount has at most two decimals");
        assertThat(problems(PAGE.replace("<= record.principal", "<= record.principal * 1.5")))
                .singleElement()
                .asString()
                .contains("9:44: '*' cannot be applied to (money, double); it takes (int, int) or (int, money)");
        assertThat(problems(PAGE.replaceFirst("expect: .*", "expect: |\n\n  record.student &&\n    !limit")))
                .containsExactly("sample/checks/T.9.yaml:12:6: 'limit' is unknown; write record.COLUMN, filing.… or the"
                        + " name of one of the parameters [cap]");
        assertThat(problems(PAGE.replaceFirst("expect: .*", "expect: record.rollovers < 3")))
                .containsExactly("sample/checks/T.9.yaml:9:15: record.rollovers may have no value; put"
                        + " has(record.rollovers) && in front, or ask it in 'when'");
        assertThat(problems(PAGE.replaceFirst("expect: .*", "expect: record.balance")))
                .containsExactly("sample/checks/T.9.yaml:9:9: must be true or false, is money");
        assertThat(problems(PAGE.replaceFirst("expect: .*", "expect: \"record.student &&\"")))
                .singleElement()
                .asString()
                .startsWith("sample/checks/T.9.yaml:9:27: mismatched input '<EOF>'");
    }

    @Test
    void wrongExpressions_areNamedInChineseToo_atTheSamePlace() {
        assertThat(problems(PAGE.replace("record.balance <=", "record.balence <="), Language.ZH))
                .singleElement()
                .asString()
                .startsWith("sample/checks/T.9.yaml:9:15: 没有列 'balence'；现有的列：[loan_id, ");
        assertThat(problems(PAGE.replace("<= record.principal", "<= 5"), Language.ZH))
                .containsExactly("sample/checks/T.9.yaml:9:24: '<=' 不能用于 (money, int)；它可用于 (date, date) 或 (int, int)"
                        + " 或 (money, money) 或 (month, month) 或 (rate, rate) 或 (string, string)");
    }

    @Test
    void whatIsAskedInWhen_mayBeReadInTheCondition() {
        assertThat(problems(PAGE.replaceFirst("when: .*", "when: record.student || has(record.rollovers)")
                        .replaceFirst("expect: .*", "expect: record.rollovers < 3")))
                .hasSize(1);
        assertThat(catalogue(PAGE.replaceFirst("when: .*", "when: has(record.rollovers) && record.rollovers > 0")
                                .replaceFirst("expect: .*", "expect: record.rollovers < 3")
                                .replaceFirst("(?s)examples:.*", ""))
                        .checks())
                .extracting(CheckPage::id)
                .contains("T.9");
    }

    @Test
    void wrongPages_areRefusedWhole() {
        assertThat(problems(PAGE.replace("severity: MINOR", "severity: SMALL")))
                .singleElement()
                .asString()
                .contains("must be one of [CRITICAL, MAJOR, MINOR, INFO], was 'SMALL' (line 2, column 11)");
        assertThat(problems(PAGE.replace("field: balance", "arguments: {all: [record.balance][0]}")))
                .containsExactly(
                        "sample/checks/T.9.yaml:10:34: is not valid YAML: expected ',' or '}', but got [; a text with"
                                + " any of : # , [ ] { } in it stands in quotes");
        assertThat(problems(PAGE.replace("field: balance\n", "")))
                .singleElement()
                .asString()
                .contains("needs field");
        assertThat(problems(PAGE.replace("dataset: loans", "dataset: leases")))
                .singleElement()
                .asString()
                .contains("judges dataset 'leases' of any institution type, and no plugin here brings such a dataset");
        assertThat(problems(PAGE.replace("expect:", "expct:")))
                .hasSize(2)
                .anyMatch(problem -> problem.contains("'expct' is unknown"))
                .anyMatch(problem -> problem.contains("needs either expect"));
        assertThat(problems(PAGE.replace("t.cap}", "t.cup}")))
                .singleElement()
                .asString()
                .contains("no plugin declares the parameter 't.cup'; there are [t.cap]");
        assertThat(problems(PAGE.replace("article: \"1\"", "article: \"8\"")))
                .singleElement()
                .asString()
                .contains("cites T 8, which is not in the register");
        assertThat(problems(PAGE.replace("when:", "field: rate\nwhen:")))
                .anyMatch(problem -> problem.contains("'field' comes twice (line 11, column 1)"));
        assertThat(problems(PAGE.replace("cap:", "string:")))
                .singleElement()
                .asString()
                .contains("nothing can be called 'string'");
        assertThat(problems(
                        PAGE.replace("9700.01\", product", "9700.00\", product").replace("9700.01", "9700.00")))
                .singleElement()
                .asString()
                .contains("example 'one fen more': should find [1:balance]");
    }

    @Test
    void expressionsThatCostTooMuch_areRefused() {
        String list = "[" + "1, ".repeat(29) + "1]";
        assertThat(problems(PAGE.replaceFirst(
                        "expect: .*",
                        "expect: \"" + list + ".all(a, " + list + ".exists(b, a + b > record.serial))\"")))
                .singleElement()
                .asString()
                .contains("costs more than 500 steps");
        assertThat(problems(PAGE.replaceFirst(
                        "expect: .*", "expect: \"" + "(".repeat(200) + "true" + ")".repeat(200) + "\"")))
                .singleElement()
                .asString()
                .contains("recursion");
    }

    @Test
    void partsThatCanFail_areWrittenOnce_howeverDeepTheyLie() throws IOException {
        String part = "record.serial / record.days_past_due > 0 || (";
        String expression = part.repeat(40) + "record.student" + ")".repeat(40);
        Catalogue catalogue = catalogue(
                PAGE.replaceFirst("expect: .*", "expect: " + expression).replaceFirst("(?s)examples:.*", ""));

        Sample.Outcome decided = Sample.judge(catalogue, Sample.file(Sample.row("student", "true")));
        Sample.Outcome open = Sample.judge(catalogue, Sample.file(Sample.ROW));

        assertThat(decided.report().verdict()).isEqualTo(Verdict.ACCEPTED);
        assertThat(open.report().failures().get(0).reason()).contains("cannot be computed: division by zero");
    }

    @Test
    void examples_noticeWhatIsChangedInTheRule_orAreNamed() {
        assertThat(new RuleStrength(catalogue(PAGE)).of("sample").survivors()).isEmpty();
        RuleStrength.Score weak = new RuleStrength(
                        catalogue(PAGE.replaceFirst("(?s)  - name: equal.*?  - name", "  - name")))
                .of("sample");
        assertThat(weak.survivors()).containsExactly("T.9, line 9, column 24: equality let in or out");
        assertThat(weak.all()).isEqualTo(3);
    }

    private static Catalogue catalogue(String page, Check<?>... checks) {
        Map<String, String> resources = new HashMap<>(Sample.resources(checks));
        resources.put("checks/T.9.yaml", page);
        Contribution sample = Sample.contribution(resources, checks);
        Contribution listed = new Contribution(
                sample.info(),
                sample.version(),
                sample.sha256(),
                sample.institutionTypes(),
                List.of(
                        sample.datasets().get(0),
                        new Dataset<>(
                                "lenders",
                                Text.of("机构", "Lenders"),
                                LenderRow.class,
                                Set.of("SAMPLE"),
                                Frequency.MONTHLY)),
                sample.checks(),
                sample.adapters(),
                sample.endpoints(),
                List.of(HighRate.CAP),
                new Listed(resources));
        return Catalogue.compose(List.of(listed), Sample.reference());
    }

    private static ByteSource bytes(String text) {
        return ByteSource.of(text.getBytes(StandardCharsets.UTF_8));
    }

    private static List<String> problems(String page) {
        return problems(page, Language.EN);
    }

    private static List<String> problems(String page, Language language) {
        return catchThrowableOfType(CatalogueException.class, () -> catalogue(page))
                .problems(language);
    }

    private record Listed(Map<String, String> texts) implements Resources {
        @Override
        public Optional<byte[]> read(String path) {
            return Optional.ofNullable(texts.get(path)).map(text -> text.getBytes(StandardCharsets.UTF_8));
        }

        @Override
        public List<String> list(String folder) {
            return texts.keySet().stream()
                    .filter(path -> path.startsWith(folder + "/"))
                    .map(path -> path.substring(folder.length() + 1))
                    .sorted()
                    .toList();
        }
    }
}
