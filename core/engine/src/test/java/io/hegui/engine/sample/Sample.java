package io.hegui.engine.sample;

import io.hegui.engine.catalogue.Catalogue;
import io.hegui.engine.catalogue.Contribution;
import io.hegui.engine.catalogue.ReferenceData;
import io.hegui.engine.check.Engine;
import io.hegui.engine.check.RunMonitor;
import io.hegui.engine.check.RunReport;
import io.hegui.engine.format.ByteSource;
import io.hegui.engine.reference.Article;
import io.hegui.engine.reference.Register;
import io.hegui.engine.report.Finding;
import io.hegui.sdk.InstitutionType;
import io.hegui.sdk.PluginInfo;
import io.hegui.sdk.Text;
import io.hegui.sdk.calendar.WorkingCalendar;
import io.hegui.sdk.check.Check;
import io.hegui.sdk.check.CheckInfo;
import io.hegui.sdk.dataset.Dataset;
import io.hegui.sdk.dataset.Filing;
import io.hegui.sdk.dataset.Frequency;
import io.hegui.sdk.dataset.Period;
import io.hegui.sdk.regulation.Citation;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;

/** Builds the sample plugin's contribution, catalogue and files. */
public final class Sample {
    public static final String HEADER = "loan_id,borrower,id_number,contract_date,principal,rate,instalments,product,"
            + "first_month,lender,student,serial,plan,paid_off_on,balance,note1,note2,days_past_due,penalty_rate,"
            + "rollovers";
    public static final String ROW = "L-1,张三,11010519491231002X,2026-03-02,9700.00,12.5,12,CASH,2026-04,"
            + "91350100M000100Y43,false,1,30d,,9700.00,,,0,,";
    public static final Filing FILING =
            new Filing("91350100M000100Y43", "SAMPLE", "350000", "loans", Period.parse("2026-09"));

    private static final String CAP =
            "from,to,institution_types,region,value,source\n2020-01-01,2027-12-31,*,*,24,notice\n";
    private static final String PAGE = """
            rule: {zh: 规则, en: rule}
            fix: {zh: 更正, en: Correct it}
            messages:
              finding: {zh: "贷款 {key}：{observed}，应{expected}，差 {difference}。", en: "Loan {key}: {observed}, expected {expected}, off by {difference}."}
            """;

    /** A report and its findings. */
    public record Outcome(RunReport report, List<Finding> findings) {
        /** Each finding as {@code check@row:field}. */
        public List<String> places() {
            return findings.stream()
                    .map(finding -> finding.check() + "@" + finding.row() + ":" + finding.field())
                    .toList();
        }
    }

    private Sample() {}

    public static Catalogue catalogue(Check<?>... checks) {
        return Catalogue.compose(List.of(contribution(resources(checks), checks)), reference());
    }

    public static Contribution contribution(Map<String, String> resources, Check<?>... checks) {
        return new Contribution(
                new PluginInfo("sample", Text.of("样例", "Sample")),
                "1.0.0",
                "ab".repeat(32),
                List.of(new InstitutionType("SAMPLE", Text.of("样例机构", "Sample"))),
                List.of(new Dataset<>(
                        "loans", Text.of("贷款", "Loans"), LoanRow.class, Set.of("SAMPLE"), Frequency.MONTHLY)),
                List.of(checks),
                List.of(),
                List.of(),
                List.of(HighRate.CAP),
                path -> Optional.ofNullable(resources.get(path)).map(text -> text.getBytes(StandardCharsets.UTF_8)));
    }

    public static Map<String, String> resources(Check<?>... checks) {
        Map<String, String> resources = new HashMap<>();
        resources.put("parameters/t.cap.csv", CAP);
        resources.put("examples/loans.csv", HEADER + "\n" + ROW + "\n");
        for (Check<?> check : checks) {
            resources.put(
                    "checks/" + check.getClass().getAnnotation(CheckInfo.class).id() + ".yaml", PAGE);
        }
        return resources;
    }

    public static ReferenceData reference() {
        List<Article> articles = IntStream.rangeClosed(1, 3)
                .mapToObj(i -> new Article(
                        new Citation("T", Integer.toString(i)),
                        Text.of("测试办法", "Test rules"),
                        Text.of("条文", "text"),
                        Article.Status.VERIFIED,
                        "test"))
                .toList();
        return new ReferenceData(
                new WorkingCalendar(Map.of(LocalDate.of(2026, 1, 1), false)),
                new Register(articles),
                Map.of(),
                Map.of(),
                "00");
    }

    /** A row like {@link #ROW} with one column changed. */
    public static String row(String column, String value) {
        return row(Map.of(column, value));
    }

    public static String row(Map<String, String> changes) {
        List<String> names = List.of(HEADER.split(","));
        String[] cells = ROW.split(",", -1);
        changes.forEach((name, value) -> cells[names.indexOf(name)] = value);
        return String.join(",", cells);
    }

    public static String file(String... rows) {
        return HEADER + "\n" + String.join("\n", rows) + "\n";
    }

    public static Outcome judge(Catalogue catalogue, String file) throws IOException {
        return judge(catalogue, ByteSource.of(file.getBytes(StandardCharsets.UTF_8)));
    }

    public static Outcome judge(Catalogue catalogue, ByteSource file) throws IOException {
        List<Finding> findings = new ArrayList<>();
        RunReport report = new Engine().judge(catalogue, FILING, file, findings::add, new RunMonitor());
        return new Outcome(report, findings);
    }
}
