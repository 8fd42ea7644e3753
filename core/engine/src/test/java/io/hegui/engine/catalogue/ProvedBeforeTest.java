package io.hegui.engine.catalogue;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.hegui.engine.sample.HighRate;
import io.hegui.engine.sample.LoanRow;
import io.hegui.engine.sample.Sample;
import io.hegui.sdk.PluginInfo;
import io.hegui.sdk.Text;
import io.hegui.sdk.check.Check;
import io.hegui.sdk.check.CheckContext;
import io.hegui.sdk.check.CheckInfo;
import io.hegui.sdk.check.Findings;
import io.hegui.sdk.check.Kind;
import io.hegui.sdk.check.RecordCheck;
import io.hegui.sdk.check.Severity;
import io.hegui.sdk.regulation.Cite;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

/** What a catalogue put together after another one proves again, and what it need not. */
class ProvedBeforeTest {
    private static final String EXAMPLES = """
            examples:
              - name: over the cap
                rows: [{rate: "24.1"}]
                finds: [{row: 1, field: rate}]
              - name: at the cap
                rows: [{rate: "24"}]
                finds: []
            """;
    private static final String CAP =
            "from,to,institution_types,region,value,source\n2020-01-01,2027-12-31,*,*,24,notice\n";

    /** The sample's check, which tells how often it was asked. */
    @CheckInfo(
            id = "T.1",
            kind = Kind.COMPLIANCE,
            severity = Severity.CRITICAL,
            zh = "利率过高",
            en = "Rate over the cap",
            cites = @Cite(document = "T", article = "1"),
            validFrom = "2020-01-01")
    static final class Counted implements RecordCheck<LoanRow> {
        private final AtomicInteger asked = new AtomicInteger();
        private final HighRate rule = new HighRate();

        @Override
        public Class<LoanRow> recordType() {
            return LoanRow.class;
        }

        @Override
        public void check(LoanRow loan, CheckContext context, Findings findings) {
            asked.incrementAndGet();
            rule.check(loan, context, findings);
        }
    }

    private final Counted check = new Counted();
    private final Contribution rules = contribution("rules", "1a", check);
    private final Contribution other = contribution("other", "2a");
    private final Contribution loans = loans("3a", CAP);

    @Test
    void otherPluginsChange_ofNoConcernToAnExample_doesNotProveItAgain() {
        Catalogue before = first();

        Catalogue after = next(before, contribution("other", "2b"), loans);

        assertThat(check.asked).hasValue(2);
        assertThat(next(after, other, loans).plugins()).hasSize(3);
        assertThat(check.asked).as("proofs are handed on").hasValue(2);
    }

    @Test
    void changeOfTheDatasetsPlugin_provesItAgain() {
        next(first(), other, loans("3b", CAP));

        assertThat(check.asked).hasValue(4);
    }

    @Test
    void changeOfAParameterThatAPluginBrings_provesItAgain_andRefusesWhatItBreaks() {
        Catalogue before = first();

        assertThatThrownBy(() -> next(before, other, loans("3a", CAP.replace("24", "25"))))
                .isInstanceOf(CatalogueException.class)
                .hasMessageContaining("over the cap");
    }

    @Test
    void changeOfTheOperatorsData_provesItAgain() {
        Catalogue before = first();
        ReferenceData old = Sample.reference();

        Catalogue.compose(
                List.of(rules, other, loans),
                new ReferenceData(old.calendar(), old.register(), Map.of(), Map.of(), "01"),
                before);

        assertThat(check.asked).hasValue(4);
    }

    @Test
    void otherVersionOfTheChecksPlugin_isProved() {
        Counted changed = new Counted();
        Catalogue before = first();

        Catalogue.compose(List.of(contribution("rules", "1b", changed), other, loans), Sample.reference(), before);

        assertThat(changed.asked).hasValue(2);
        assertThat(check.asked).hasValue(2);
    }

    @Test
    void ruleOfAnUnchangedPlugin_onAnUnchangedRecord_isCompiledOnce() {
        Contribution pack = pack("<=");
        Catalogue before = Catalogue.compose(List.of(pack, loans), Sample.reference());

        assertThat(rule(Catalogue.compose(List.of(pack, loans("3b", CAP)), Sample.reference(), before)))
                .isSameAs(rule(before));
        assertThat(rule(Catalogue.compose(List.of(pack("=="), loans), Sample.reference(), before)))
                .isNotSameAs(rule(before));
    }

    private static Check<?> rule(Catalogue catalogue) {
        return catalogue
                .dataset("SAMPLE", "loans")
                .orElseThrow()
                .checks()
                .get(0)
                .check();
    }

    private Catalogue first() {
        Catalogue catalogue = Catalogue.compose(List.of(rules, other, loans), Sample.reference());
        assertThat(check.asked).hasValue(2);
        return catalogue;
    }

    private Catalogue next(Catalogue before, Contribution second, Contribution third) {
        return Catalogue.compose(List.of(rules, second, third), Sample.reference(), before);
    }

    private static Contribution contribution(String id, String sha256, Check<?>... checks) {
        Map<String, String> resources = Sample.resources(checks);
        resources.computeIfPresent("checks/T.1.yaml", (name, page) -> page + EXAMPLES);
        return new Contribution(
                new PluginInfo(id, Text.of("插件", id)),
                "1.0.0",
                sha256,
                List.of(),
                List.of(),
                List.of(checks),
                List.of(),
                List.of(),
                List.of(),
                path -> Optional.ofNullable(resources.get(path)).map(ProvedBeforeTest::bytes));
    }

    private static Contribution pack(String operator) {
        String page = """
                kind: PLAUSIBILITY
                severity: MINOR
                title: {zh: 余额过高, en: A balance above the principal}
                cites: [{document: T, article: "1"}]
                validFrom: 2020-01-01
                dataset: loans
                expect: record.balance OPERATOR record.principal
                field: balance
                rule: {zh: 规则, en: rule}
                fix: {zh: 更正, en: Correct it}
                messages:
                  finding: {zh: "{observed} {expected}", en: "{observed} {expected}"}
                examples:
                  - name: equal
                    rows: [{balance: "9700.00"}]
                    finds: []
                  - name: one fen more
                    rows: [{balance: "9700.01"}]
                    finds: [{row: 1, field: balance}]
                """.replace("OPERATOR", operator);
        return new Contribution(
                new PluginInfo("pack", Text.of("规则包", "Pack")),
                "1.0.0",
                "4a",
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                new Resources() {
                    @Override
                    public Optional<byte[]> read(String path) {
                        return path.equals("checks/T.9.yaml") ? Optional.of(bytes(page)) : Optional.empty();
                    }

                    @Override
                    public List<String> list(String folder) {
                        return folder.equals("checks") ? List.of("T.9.yaml") : List.of();
                    }
                });
    }

    private static Contribution loans(String sha256, String cap) {
        Map<String, String> resources = Sample.resources();
        resources.put("parameters/t.cap.csv", cap);
        Contribution sample = Sample.contribution(resources);
        return new Contribution(
                sample.info(),
                sample.version(),
                sha256,
                sample.institutionTypes(),
                sample.datasets(),
                sample.checks(),
                sample.adapters(),
                sample.endpoints(),
                sample.parameters(),
                sample.resources());
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
