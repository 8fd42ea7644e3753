package io.hegui.engine.catalogue;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.hegui.engine.check.CheckPage;
import io.hegui.engine.reference.Register;
import io.hegui.engine.sample.HighRate;
import io.hegui.engine.sample.LoanRow;
import io.hegui.engine.sample.Sample;
import io.hegui.engine.sample.TooMuchInAll;
import io.hegui.sdk.GatewayPlugin;
import io.hegui.sdk.InstitutionType;
import io.hegui.sdk.Language;
import io.hegui.sdk.PluginInfo;
import io.hegui.sdk.Text;
import io.hegui.sdk.check.CheckContext;
import io.hegui.sdk.check.CheckInfo;
import io.hegui.sdk.check.CrossInstitutionCheck;
import io.hegui.sdk.check.DatasetFindings;
import io.hegui.sdk.check.Findings;
import io.hegui.sdk.check.Kind;
import io.hegui.sdk.check.Need;
import io.hegui.sdk.check.RecordCheck;
import io.hegui.sdk.check.Severity;
import io.hegui.sdk.dataset.Column;
import io.hegui.sdk.dataset.Dataset;
import io.hegui.sdk.dataset.Frequency;
import io.hegui.sdk.regulation.Cite;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

class CatalogueTest {
    private static final String EXAMPLES = """
            rule: {zh: 规则, en: rule}
            fix: {zh: 更正, en: Correct it}
            messages:
              finding: {zh: "{observed} {limit}", en: "{observed}"}
            examples:
              - name: no value of the year
                rows: [{contract_date: "2028-03-02"}]
                finds: [{row: 1, field: rate}]
                unknown: true
              - name: a cap of its own
                parameters: {t.cap: "12.4"}
                rows: [{rate: "12.5"}]
                finds: [{row: 1, field: rate}]
              - name: at the cap
                rows: [{rate: "24"}]
                finds: []
            """;

    /** Not accessible, of an impossible type, and with one name for two columns. */
    record BadRow(
            @Column(zh = "甲", en = "A") double a,
            @Column(zh = "甲", en = "B") String b,
            String c,
            @Column(zh = "丁", en = "D", required = false) int d) {}

    /** Carries no @CheckInfo. */
    static final class Nameless implements RecordCheck<Record> {
        @Override
        public Class<Record> recordType() {
            return Record.class;
        }

        @Override
        public void check(Record row, CheckContext context, Findings findings) {
            throw new IllegalStateException("never called");
        }
    }

    /** Looks into something that nobody files. */
    @CheckInfo(
            id = "T.7",
            kind = Kind.COMPLIANCE,
            severity = Severity.MAJOR,
            zh = "无从查起",
            en = "Nowhere to look",
            cites = @Cite(document = "T", article = "2"),
            validFrom = "2020-01-01")
    static final class Searching implements RecordCheck<Record> {
        @Override
        public Class<Record> recordType() {
            return Record.class;
        }

        @Override
        public List<Need<?, ?>> needs() {
            return List.of(Need.of("orders", Name.class, Name::name));
        }

        @Override
        public void check(Record row, CheckContext context, Findings findings) {
            throw new IllegalStateException("never called");
        }
    }

    /** Nothing that may be contributed. */
    public record Name(String name) {}

    /** Contributes names. */
    @CheckInfo(
            id = "T.8",
            kind = Kind.COMPLIANCE,
            severity = Severity.MAJOR,
            zh = "指名道姓",
            en = "Names named",
            cites = @Cite(document = "T", article = "2"),
            validFrom = "2020-01-01")
    static final class Naming implements CrossInstitutionCheck<Record, Name> {
        @Override
        public Class<Record> recordType() {
            return Record.class;
        }

        @Override
        public Class<Name> contributionType() {
            return Name.class;
        }

        @Override
        public String key(Record record) {
            return "";
        }

        @Override
        public Name contribution(Record record) {
            return new Name("");
        }

        @Override
        public Name merge(Name left, Name right) {
            return left;
        }

        @Override
        public Set<String> disclosed() {
            return Set.of();
        }

        @Override
        public void judge(Own<Name> own, List<Name> others, CheckContext context, DatasetFindings findings) {
            throw new IllegalStateException("never called");
        }
    }

    @Test
    void checkBeyondOneFiling_thatCannotBe_isRefused() {
        CatalogueException thrown =
                catchThrowableOfType(CatalogueException.class, () -> Sample.catalogue(new Searching(), new Naming()));

        assertThat(thrown.problems(Language.EN))
                .hasSize(2)
                .anyMatch(problem -> problem.contains("T.7 needs dataset 'orders'") && problem.contains("SAMPLE"))
                .anyMatch(problem -> problem.contains("T.8") && problem.contains("'name'"));
    }

    @Test
    void datasetOfEveryType_isFiledByTheTypesOfAllPlugins() {
        Contribution filed = withDataset(dataset("staff", Dataset.EVERY_TYPE, LoanRow.class));
        Contribution other = typesOnly(new InstitutionType("OTHER", Text.of("其他", "Other")));

        Catalogue together = Catalogue.compose(List.of(filed, other), Sample.reference());

        assertThat(together.dataset("SAMPLE", "staff")).isPresent();
        assertThat(together.dataset("OTHER", "staff").orElseThrow().dataset().institutionTypes())
                .containsExactlyInAnyOrder("SAMPLE", "OTHER");
        assertThat(Catalogue.compose(List.of(filed), Sample.reference()).dataset("OTHER", "staff"))
                .isEmpty();
    }

    @Test
    void datasetOfEveryType_isRefused_ifThereIsNoType() {
        Contribution nobody = new Contribution(
                new PluginInfo("alone", Text.of("单独", "Alone")),
                "1",
                "ab",
                List.of(),
                List.of(dataset("staff", Dataset.EVERY_TYPE, LoanRow.class)),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                path -> Optional.empty());

        assertThatThrownBy(() -> Catalogue.compose(List.of(nobody), Sample.reference()))
                .isInstanceOf(CatalogueException.class)
                .hasMessageContaining("is for institution type *, which no plugin brings");
    }

    @Test
    void problems_areAllNamedAtOnce() {
        Map<String, String> resources = Sample.resources(new HighRate());
        resources.remove("parameters/t.cap.csv");
        resources.put("checks/T.1.yaml", "rule: {zh: 规则}\nfixx: {}\nmessages: {}\n");
        Contribution sample = Sample.contribution(resources, new HighRate(), new HighRate(), new TooMuchInAll());
        Contribution other = new Contribution(
                new PluginInfo("other", Text.of("另一个", "Other")),
                "1",
                "cd",
                sample.institutionTypes(),
                List.of(
                        dataset("loans", "SAMPLE", sample.datasets().get(0).recordType()),
                        dataset("bad", "NOBODY", BadRow.class)),
                List.of(new Nameless()),
                List.of(),
                List.of(),
                List.of(),
                path -> Optional.empty());
        CatalogueException thrown = catchThrowableOfType(
                CatalogueException.class,
                () -> Catalogue.compose(
                        List.of(sample, other),
                        new ReferenceData(Sample.reference().calendar(), Register.EMPTY, Map.of(), Map.of(), "00")));
        String all = String.join("\n", thrown.problems(Language.EN));
        assertThat(all)
                .contains("institution type SAMPLE belongs to another plugin")
                .contains("check T.1 comes twice")
                .contains("sample/checks/T.1.yaml.rule must have zh and en")
                .contains("'fixx' is unknown")
                .contains("check T.1 has no message 'finding'")
                .contains("check T.2 has no page checks/T.2.yaml")
                .contains("cites T 1, which is not in the register")
                .contains("Nameless carries no @CheckInfo")
                .contains("dataset 'loans' of institution type SAMPLE comes twice")
                .contains("institution type NOBODY, which no plugin brings")
                .contains("component 'a' of " + BadRow.class.getName() + " is of type double")
                .contains("component 'c' of " + BadRow.class.getName() + " has no @Column")
                .contains("component 'd' of " + BadRow.class.getName() + " is optional")
                .contains("has no accessible constructor")
                .contains("parameter 't.cap' has no file");
    }

    @Test
    void columns_ofOneName_areRefused() {
        CatalogueException thrown = catchThrowableOfType(
                CatalogueException.class,
                () -> Catalogue.compose(
                        List.of(withDataset(dataset("bad", "SAMPLE", TwiceRow.class))), Sample.reference()));
        assertThat(thrown.problems(Language.EN)).singleElement().asString().contains("'a'", "'b'", "both called '甲'");
    }

    /** Two columns with one Chinese label. */
    public record TwiceRow(
            @Column(zh = "甲", en = "A") String a,
            @Column(zh = "甲", en = "B") String b) {}

    @Test
    void example_thatDoesNotBehave_isRefused_andOnesThatDoAreNot() {
        Map<String, String> resources = Sample.resources(new HighRate());
        resources.put("checks/T.1.yaml", EXAMPLES.replace(" {limit}", ""));
        Catalogue catalogue =
                Catalogue.compose(List.of(Sample.contribution(resources, new HighRate())), Sample.reference());
        assertThat(catalogue.check("T.1").map(CheckPage::examples).orElseThrow())
                .hasSize(3);

        resources.put("checks/T.1.yaml", EXAMPLES.replace("rate: \"24\"", "rate: \"24.1\""));
        CatalogueException thrown = catchThrowableOfType(
                CatalogueException.class,
                () -> Catalogue.compose(List.of(Sample.contribution(resources, new HighRate())), Sample.reference()));
        assertThat(thrown.problems()).hasSize(2);
        assertThat(thrown.problems(Language.EN).get(0)).contains("'a cap of its own'", "names a value", "{limit}");
        assertThat(thrown.problems(Language.EN).get(1)).contains("'at the cap'");
    }

    @Test
    void id_dependsOnContent_notOnOrder() {
        Contribution sample = Sample.contribution(Sample.resources());
        Contribution other = new Contribution(
                new PluginInfo("other", Text.of("另一个", "Other")),
                "1",
                "cd",
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                path -> Optional.empty());
        String id =
                Catalogue.compose(List.of(sample, other), Sample.reference()).id();
        assertThat(id).hasSize(64);
        assertThat(Catalogue.compose(List.of(other, sample), Sample.reference()).id())
                .isEqualTo(id);
        ReferenceData capped = new ReferenceData(
                Sample.reference().calendar(),
                Sample.reference().register(),
                Map.of(
                        "t.cap",
                        "from,to,institution_types,region,value,source\n2020-01-01,,*,*,30,operator\n"
                                .getBytes(StandardCharsets.UTF_8)),
                Map.of(),
                "00");
        assertThat(Catalogue.compose(List.of(sample, other), capped).id()).isNotEqualTo(id);
    }

    @Test
    void dataset_describesItself() {
        DatasetPlan plan = Sample.catalogue().dataset("SAMPLE", "loans").orElseThrow();
        assertThat(plan.templateCsv(Language.EN)).isEqualTo(Sample.HEADER + "\r\n");
        assertThat(plan.templateCsv(Language.ZH)).startsWith("贷款编号,借款人,身份证号,合同日期,本金,");
        assertThat(plan.jsonSchema())
                .contains("\"$schema\" : \"https://json-schema.org/draft/2020-12/schema\"")
                .contains("\"enum\" : [ \"CASH\", \"HOUSE\" ]")
                .contains("\"x-personal\" : true");
        assertThat(Sample.catalogue().dataset("BANK", "loans")).isEmpty();
    }

    @Test
    void contribution_ofAPluginThatThrows_isRefusedInWords() {
        GatewayPlugin plugin = () -> {
            throw new NoClassDefFoundError("gone");
        };
        CatalogueException thrown = catchThrowableOfType(
                CatalogueException.class,
                () -> Contribution.read(
                        plugin,
                        "2.0.0",
                        "ef",
                        new ReferenceContext("sample", Sample.reference()),
                        path -> Optional.empty()));
        assertThat(thrown)
                .hasMessageContaining("2.0.0")
                .hasMessageContaining("NoClassDefFoundError: gone")
                .hasNoCause();
    }

    private static <T extends Record> Dataset<T> dataset(String id, String type, Class<T> record) {
        return new Dataset<>(id, Text.of("数据", "Data"), record, Set.of(type), Frequency.MONTHLY);
    }

    private static Contribution typesOnly(InstitutionType type) {
        return new Contribution(
                new PluginInfo("other", Text.of("另一个", "Other")),
                "1",
                "cd",
                List.of(type),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                path -> Optional.empty());
    }

    private static Contribution withDataset(Dataset<?> dataset) {
        Contribution sample = Sample.contribution(Sample.resources());
        List<Dataset<?>> datasets = new ArrayList<>(sample.datasets());
        datasets.add(dataset);
        return new Contribution(
                sample.info(),
                "1",
                "ab",
                sample.institutionTypes(),
                datasets,
                List.of(),
                List.of(),
                List.of(),
                sample.parameters(),
                sample.resources());
    }
}
