package io.hegui.gateway.plugin;

import static org.assertj.core.api.Assertions.assertThat;

import io.hegui.engine.catalogue.Catalogue;
import io.hegui.engine.check.Engine;
import io.hegui.engine.check.RunMonitor;
import io.hegui.engine.check.RunReport;
import io.hegui.engine.format.ByteSource;
import io.hegui.engine.report.Finding;
import io.hegui.sdk.calendar.WorkingCalendar;
import io.hegui.sdk.dataset.Filing;
import io.hegui.sdk.dataset.Period;
import io.hegui.sdk.endpoint.Caller;
import io.hegui.sdk.endpoint.Endpoint;
import io.hegui.sdk.endpoint.EndpointContext;
import io.hegui.sdk.endpoint.Nothing;
import io.hegui.sdk.parameter.Effective;
import io.hegui.sdk.parameter.Parameter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * A plugin that was compiled against the kept earlier SDK is loaded, proves its examples and judges today. It has all kinds
 * of things that there were: checks on records, groups and whole files, a parameter, a file format, an endpoint.
 */
class EarlierSdkTest {
    private static final Path SDK = Path.of("..", "..", "sdk", "api", "src", "baseline", "hegui-sdk-0.1.0.jar");
    private static final Filing FILING =
            new Filing("91350100M000100Y43", "OLD", "350000", "amounts", Period.parse("2026-09"));

    @TempDir
    private Path directory;

    @Test
    void pluginOfTheEarlierSdk_isLoaded_andAllThatItBringsWorks() throws IOException {
        assertThat(SDK).isRegularFile();
        plugin().compiledAgainst(SDK).in(directory.resolve("plugins"));
        try (PluginHost host = new PluginHost(
                SdkVersion.ofThisBuild(), Clock.systemUTC(), Duration.ofSeconds(5), Duration.ofMinutes(1))) {
            Catalogue catalogue = host.start(
                            directory.resolve("plugins"),
                            Files.createDirectory(directory.resolve("data")),
                            References.tiny(),
                            Policies.acceptingUnsigned())
                    .catalogue();

            assertThat(judged(catalogue, "number,amount\nA-1,-0.01\nA-2,100.01\nB-1,60.00\nB-2,50.00\n"))
                    .containsExactlyInAnyOrder("OLD.1@1:amount", "OLD.1@2:amount", "OLD.2@3:amount", "OLD.3@0:total");
            assertThat(judged(catalogue, "FIX1\nA-1   -0.01\nB-1    5.00\n")).containsExactly("OLD.1@1:amount");
            assertThat(answer(catalogue.endpoints().get(0).endpoint()).toString())
                    .isEqualTo("Limit[limit=100.00]");
        }
    }

    private static List<String> judged(Catalogue catalogue, String file) throws IOException {
        List<Finding> findings = new ArrayList<>();
        RunReport report = new Engine()
                .judge(catalogue, FILING, ByteSource.of(PluginJar.utf8(file)), findings::add, new RunMonitor());
        assertThat(report.failures()).isEmpty();
        return findings.stream()
                .map(finding -> finding.check() + "@" + finding.row() + ":" + finding.field())
                .toList();
    }

    @SuppressWarnings("unchecked") // the fixture's endpoint takes nothing
    private static Record answer(Endpoint<?, ?> endpoint) {
        return ((Endpoint<Nothing, ?>) endpoint).handler().handle(new Nothing(), new Context());
    }

    private record Context() implements EndpointContext {
        @Override
        public Caller caller() {
            return Caller.INSTITUTION;
        }

        @Override
        public Optional<String> institution() {
            return Optional.of(FILING.institution());
        }

        @Override
        public LocalDate today() {
            return LocalDate.of(2026, 9, 30);
        }

        @Override
        public WorkingCalendar calendar() {
            return References.tiny().calendar();
        }

        @Override
        public <T> Optional<Effective<T>> parameter(
                Parameter<T> parameter, LocalDate on, String institutionType, String region) {
            return Optional.of(
                    new Effective<>(parameter.parser().apply("100.00"), LocalDate.EPOCH, Optional.empty(), "test"));
        }
    }

    private static PluginJar plugin() {
        return PluginJar.good("old")
                .source("fixture.Row", """
                        package fixture;
                        import io.hegui.sdk.dataset.Column;
                        import io.hegui.sdk.value.Money;
                        public record Row(
                            @Column(zh = "编号", en = "Number", key = true) String number,
                            @Column(zh = "金额", en = "Amount") Money amount) {}
                        """)
                .source("fixture.Amount", """
                        package fixture;
                        public record Amount(io.hegui.sdk.value.Money amount) {}
                        """)
                .source("fixture.Limit", """
                        package fixture;
                        import io.hegui.sdk.dataset.Column;
                        public record Limit(@Column(zh = "上限", en = "Limit") io.hegui.sdk.value.Money limit) {}
                        """)
                .source("fixture.OnRecord", check("OLD.1", "OnRecord", "RecordCheck<Row>", """
                        @Override public void check(Row row, CheckContext context, Findings findings) {
                          Optional<Effective<Money>> limit = context.parameter(Fixture.LIMIT, context.filing().period().end());
                          if (limit.isEmpty()) {
                            findings.add(Observation.unknown("amount", Fixture.LIMIT, context.filing().period().end()));
                          } else if (row.amount().compareTo(limit.get().value()) > 0 || !row.amount().isPositive()) {
                            findings.add(Observation.on("amount").observed(row.amount())
                                .expected(Expected.atMost(limit.get().value()))
                                .working(Working.figures("source", limit.get().source())));
                          }
                        }
                        """))
                .source("fixture.OnGroup", check("OLD.2", "OnGroup", "GroupCheck<Row, Amount>", """
                        @Override public Class<Amount> memberType() { return Amount.class; }
                        @Override public String group(Row row) { return row.number().substring(0, 1); }
                        @Override public Amount member(Row row) { return new Amount(row.amount()); }
                        @Override public void check(List<GroupCheck.Member<Amount>> members, CheckContext context,
                            DatasetFindings findings) {
                          Money sum = Money.ofFen(0);
                          for (GroupCheck.Member<Amount> member : members) {
                            sum = sum.plus(member.value().amount());
                          }
                          if (sum.compareTo(Money.yuan("105.00")) > 0) {
                            findings.add(members.get(0).place(), Observation.on("amount").observed(sum)
                                .expected(Expected.atMost(Money.yuan("105.00"))));
                          }
                        }
                        """))
                .source("fixture.OnFile", check("OLD.3", "OnFile", "DatasetCheck<Row, long[]>", """
                        @Override public long[] start() { return new long[1]; }
                        @Override public void add(long[] sum, Row row, RecordPlace place) {
                          sum[0] += row.amount().minorUnits();
                        }
                        @Override public long[] merge(long[] left, long[] right) {
                          return new long[] {left[0] + right[0]};
                        }
                        @Override public void finish(long[] sum, CheckContext context, DatasetFindings findings) {
                          if (sum[0] > 20_000) {
                            findings.add(Observation.on("total").observed(Money.ofFen(sum[0]))
                                .expected(Expected.atMost(Money.yuan("200.00"))));
                          }
                        }
                        """))
                .source("fixture.Fixed", """
                        package fixture;
                        import io.hegui.sdk.adapter.*;
                        import java.io.*;
                        import java.nio.charset.StandardCharsets;
                        import java.util.*;
                        final class Fixed implements DataAdapter {
                          @Override public String id() { return "fixed"; }
                          @Override public boolean accepts(FileHint hint) {
                            return new String(hint.start(), StandardCharsets.ISO_8859_1).startsWith("FIX1");
                          }
                          @Override public RecordReader open(InputStream bytes) throws IOException {
                            bytes.skipNBytes(5);
                            return new RecordReader() {
                              @Override public List<String> header() { return List.of("number", "amount"); }
                              @Override public Optional<List<String>> next() throws IOException {
                                String row = new String(bytes.readNBytes(12), StandardCharsets.US_ASCII);
                                return row.isEmpty() ? Optional.empty()
                                    : Optional.of(List.of(row.substring(0, 3), row.substring(3).strip()));
                              }
                            };
                          }
                        }
                        """)
                .source("fixture.Fixture", PluginJar.entryPoint("old", """
                        static final io.hegui.sdk.parameter.Parameter<io.hegui.sdk.value.Money> LIMIT =
                            new io.hegui.sdk.parameter.Parameter<>("old.limit", Text.of("上限", "Limit"),
                                io.hegui.sdk.value.Money::parse);
                        @Override public List<InstitutionType> institutionTypes() {
                          return List.of(new InstitutionType("OLD", Text.of("机构", "Institution")));
                        }
                        @Override public List<io.hegui.sdk.dataset.Dataset<?>> datasets() {
                          return List.of(new io.hegui.sdk.dataset.Dataset<>("amounts", Text.of("金额", "Amounts"),
                              Row.class, Set.of("OLD"), io.hegui.sdk.dataset.Frequency.MONTHLY));
                        }
                        @Override public List<Check<?>> checks(PluginContext context) {
                          return List.of(new OnRecord(), new OnGroup(), new OnFile());
                        }
                        @Override public List<io.hegui.sdk.adapter.DataAdapter> adapters(PluginContext context) {
                          return List.of(new Fixed());
                        }
                        @Override public List<io.hegui.sdk.endpoint.Endpoint<?, ?>> endpoints(PluginContext context) {
                          return List.of(new io.hegui.sdk.endpoint.Endpoint<>(io.hegui.sdk.endpoint.Method.GET, "/limit",
                              Text.of("上限", "Limit"), Set.of(io.hegui.sdk.endpoint.Caller.INSTITUTION),
                              io.hegui.sdk.endpoint.Nothing.class, Limit.class,
                              (nothing, asked) -> new Limit(asked.parameter(LIMIT, asked.today(), "OLD", "350000")
                                  .orElseThrow().value())));
                        }
                        @Override public List<io.hegui.sdk.parameter.Parameter<?>> parameters() { return List.of(LIMIT); }
                        """))
                .resource("parameters/old.limit.csv", PluginJar.utf8("""
                        from,to,institution_types,region,value,source
                        2020-01-01,,*,*,100.00,test
                        """))
                .resource("checks/OLD.1.yaml", page("amount: \"100.01\"", "row: 1, field: amount"))
                .resource("checks/OLD.2.yaml", page("amount: \"105.01\"", "row: 1, field: amount"))
                .resource("checks/OLD.3.yaml", page("amount: \"200.01\"", "row: 0, field: total"))
                .resource("examples/amounts.csv", PluginJar.utf8("number,amount\nA-1,10.00\n"));
    }

    private static String check(String id, String name, String kind, String body) {
        return """
                package fixture;
                import io.hegui.sdk.check.*;
                import io.hegui.sdk.parameter.Effective;
                import io.hegui.sdk.regulation.Cite;
                import io.hegui.sdk.value.Money;
                import java.util.*;
                @CheckInfo(id = "%s", kind = Kind.COMPLIANCE, severity = Severity.MAJOR, zh = "金额有误", en = "Wrong amount",
                    cites = @Cite(document = "规则", article = "1"), validFrom = "2020-01-01")
                final class %s implements %s {
                  @Override public Class<Row> recordType() { return Row.class; }
                  %s
                }
                """.formatted(id, name, kind, body);
    }

    private static byte[] page(String wrong, String finds) {
        return PluginJar.utf8("""
                rule: {zh: 规则, en: rule}
                fix: {zh: 更正, en: Correct it}
                messages:
                  finding: {zh: "{observed}，应{expected}", en: "{observed}, expected {expected}"}
                examples:
                  - name: too much
                    rows: [{%s}]
                    finds: [{%s}]
                  - name: as it should be
                    rows: [{}]
                    finds: []
                """.formatted(wrong, finds));
    }
}
