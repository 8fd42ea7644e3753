package io.hegui.gateway.command;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import io.hegui.gateway.plugin.CheckFixture;
import io.hegui.gateway.plugin.PluginJar;
import io.hegui.gateway.plugin.signature.SigningKey;
import io.hegui.sdk.Text;
import java.io.IOException;
import java.io.InputStream;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** A plugin that is wrong in one way gets one message, which says what, where and what to do. */
class WrongPluginTest {
    private static final String PAGE = """
            rule: {zh: "金额须为正。", en: "The amount is positive."}
            fix: {zh: "更正金额。", en: "Correct the amount."}
            messages:
              finding: {zh: "{key} 的金额 {observed} 不为正。", en: "The amount {observed} of {key} is not positive."}
            """;

    private static final String HIT = """
              - name: an amount below zero
                rows: [{amount: "-0.01"}]
                finds: [{row: 1, field: amount}]
            """;

    private static final String NEAR_MISS = """
              - name: the smallest amount
                rows: [{amount: "0.01"}]
                finds: []
            """;

    private static final String EXPRESSION = """
            kind: PLAUSIBILITY
            severity: MINOR
            title: {zh: 金额过大, en: An amount above the limit}
            cites: [{document: 规则, article: "1"}]
            validFrom: 2020-01-01
            dataset: amounts
            expect: record.amount <= 500
            field: amount
            """ + PAGE + "examples:\n" + HIT + NEAR_MISS;

    @TempDir
    private Path directory;

    private SampleBooks books = new SampleBooks(Path.of(""));

    /** How a plugin is made wrong. */
    private interface Wrong {
        PluginJar made();
    }

    @BeforeEach
    void layOut() throws IOException {
        books = SampleBooks.in(directory);
    }

    static Stream<Arguments> wrongPlugins() {
        return Stream.of(
                wrong(
                        "without a hit",
                        () -> page(PAGE + "examples:\n" + NEAR_MISS),
                        "check T.1 has no example in which it finds something; add one to checks/T.1.yaml, with what it"
                                + " 'finds'"),
                wrong(
                        "without a near miss",
                        () -> page(PAGE + "examples:\n" + HIT),
                        "check T.1 has no near miss; add an example to checks/T.1.yaml that 'finds: []'"),
                wrong(
                        "without a page",
                        () -> CheckFixture.jar("wrong", "T.1").source("fixture.NegativeAmountCheck", check("T.2")),
                        "plugin 'wrong': check T.2 has no page checks/T.2.yaml; add one with rule, fix, messages and examples"),
                wrong(
                        "with a page that is no YAML",
                        () -> page(PAGE.replace("{zh: \"更正金额。\"", "{zh: {更正} 金额。") + "examples:\n" + HIT + NEAR_MISS),
                        "wrong/checks/T.1.yaml:2:16: is not valid YAML: expected ',' or '}', but got <scalar>; a text with any"
                                + " of : # , [ ] { } in it stands in quotes"),
                wrong(
                        "with one id for two checks",
                        () -> CheckFixture.jar("wrong", "T.1", "")
                                .source("fixture.AgainCheck", check("T.1").replace("NegativeAmountCheck", "AgainCheck"))
                                .source("fixture.Fixture", twoChecks()),
                        "check T.1 comes twice: from plugin 'wrong' and from plugin 'wrong'; give one of them another id"),
                wrong(
                        "citing what is nowhere",
                        () -> CheckFixture.jar("wrong", "T.1")
                                .source("fixture.NegativeAmountCheck", CheckFixture.check("T.1", "规则", "99", "")),
                        "plugin 'wrong': check T.1 cites 规则 99, which is not in the register of regulations; correct the"
                                + " citation, or add the article to the plugin's regulations.csv"),
                wrong(
                        "with an expression that compares money with a number",
                        () -> CheckFixture.jar("wrong", "T.1").resource("checks/T.2.yaml", PluginJar.utf8(EXPRESSION)),
                        "wrong/checks/T.2.yaml:7:23: '<=' cannot be applied to (money, int); it takes (date, date) or (int, int) or"
                                + " (money, money) or (month, month) or (rate, rate) or (string, string)"),
                wrong(
                        "for a later SDK",
                        () -> PluginJar.good("wrong").manifest("Plugin-Requires", ">=0.2.0 & <0.3.0"),
                        "wrong-fixture.jar: it needs SDK >=0.2.0 & <0.3.0, this is 0.1.0; use a version of the plugin made"
                                + " for this SDK"),
                wrong(
                        "for an earlier SDK",
                        () -> PluginJar.good("wrong").manifest("Plugin-Requires", ">=0.0.1 & <0.1.0"),
                        "wrong-fixture.jar: it needs SDK >=0.0.1 & <0.1.0, this is 0.1.0; use a version of the plugin made"
                                + " for this SDK"),
                wrong(
                        "for any SDK to come",
                        () -> PluginJar.good("wrong").manifest("Plugin-Requires", ">=0.1.0"),
                        "wrong-fixture.jar: Plugin-Requires: the range '>=0.1.0' has no upper bound; write one that ends,"
                                + " for example '>=0.1.0 & <0.2.0'"),
                wrong(
                        "with classes of the SDK",
                        () -> PluginJar.good("wrong").resource("io/hegui/sdk/Text.class", classOfTheSdk()),
                        "wrong-fixture.jar: it bundles Hegui's own class io/hegui/sdk/Text.class; depend on the SDK with"
                                + " scope 'provided'"),
                wrong(
                        "without a descriptor",
                        () -> PluginJar.good("wrong")
                                .manifest("Plugin-Class", null)
                                .manifest("Plugin-Version", "1.0.0"),
                        "wrong-fixture.jar: its manifest lacks Plugin-Class"),
                wrong(
                        "with a misspelt descriptor",
                        () -> PluginJar.good("wrong").manifest("Plugin-Dependancies", "bank"),
                        "wrong-fixture.jar: its manifest has unknown keys [Plugin-Dependancies]; known are [Plugin-Id,"
                                + " Plugin-Version, Plugin-Class, Plugin-Requires]"),
                wrong(
                        "without its entry point",
                        () -> PluginJar.good("wrong").manifest("Plugin-Class", "fixture.Absent"),
                        "wrong-fixture.jar: its Plugin-Class fixture.Absent is not in the jar"),
                wrong(
                        "with two names",
                        () -> PluginJar.good("wrong").source("fixture.Fixture", PluginJar.entryPoint("other", "")),
                        "wrong-fixture.jar: its Plugin-Id is 'wrong', but the plugin calls itself 'other'; they must be the"
                                + " same"),
                wrong(
                        "that looks at the clock",
                        () -> CheckFixture.jar("wrong", "T.1")
                                .source(
                                        "fixture.NegativeAmountCheck",
                                        CheckFixture.check("T.1", "规则", "1", "java.time.LocalDate.now();")),
                        "fixture.NegativeAmountCheck.check calls java.time.LocalDate.now; take dates from the record, the"
                                + " filing or the context"),
                wrong(
                        "whose example does not behave",
                        () -> page(PAGE + "examples:\n" + HIT.replace("-0.01", "0.02") + NEAR_MISS),
                        "plugin 'wrong': check T.1, example 'an amount below zero': should find [1:amount]"
                                + " (row:field:message), found []"));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("wrongPlugins")
    void wrongPlugin_getsOneMessage(String name, Wrong wrong, String message) throws IOException {
        assertThat(prove(wrong.made().in(directory.resolve("wrong")))).isEqualTo("1 problem:\n  - " + message + "\n");
    }

    @Test
    void plugin_withTheCheckIdOfAnother_getsOneMessage() throws IOException {
        Path jar = CheckFixture.jar("wrong", "T.1").in(directory.resolve("wrong"));

        assertThat(prove(jar, "--with", books.plugins().toString()))
                .isEqualTo(
                        "1 problem:\n  - check T.1 comes twice: from plugin 'sample' and from plugin 'wrong'; give one"
                                + " of them another id\n");
    }

    @Test
    void pluginThatWasChangedAfterItWasSigned_getsOneMessage() throws IOException {
        Path jar = CheckFixture.jar("wrong", "T.1").in(directory.resolve("wrong"));
        SigningKey.generate("example").sign(jar, Instant.now());
        Files.write(jar, new byte[1], StandardOpenOption.APPEND);

        assertThat(prove(jar))
                .matches("1 problem:\n  - wrong-fixture\\.jar: it is not the file that was signed: its SHA-256 is"
                        + " [0-9a-f]{64}, that of the signed one [0-9a-f]{64}; get the file and its \\.sig from publisher"
                        + " 'example' again, or sign it anew if you are that\n");
    }

    @Test
    void unsignedPlugin_getsOneMessage_whereSignaturesAreRequired() throws IOException {
        Path clean = books.clean();
        StringWriter errors = new StringWriter();

        int exit = run(
                errors,
                List.of(
                        "check",
                        clean.toString(),
                        "--type",
                        "SAMPLE",
                        "--dataset",
                        "amounts",
                        "--period",
                        "2026-09",
                        "--plugins",
                        books.plugins().toString(),
                        "--config",
                        books.config().toString()));

        assertThat(exit).isEqualTo(ExitCode.UNREADABLE);
        assertThat(errors)
                .hasToString(
                        "hegui: the plugins cannot be started, 1 problem:\n  - sample-fixture.jar: it is not signed;"
                                + " have its publisher sign it with 'hegui plugin sign' and put the .sig beside it\n");
    }

    private String prove(Path jar, String... more) {
        StringWriter errors = new StringWriter();
        List<String> arguments = new ArrayList<>(List.of("plugin", "prove", jar.toString()));
        arguments.addAll(List.of("--config", books.config().toString()));
        arguments.addAll(List.of(more));
        assertThat(run(errors, arguments)).isEqualTo(ExitCode.FINDINGS);
        return errors.toString();
    }

    private static int run(StringWriter errors, List<String> arguments) {
        return Hegui.commandLine(new PrintWriter(new StringWriter(), true), new PrintWriter(errors, true))
                .execute(arguments.toArray(String[]::new));
    }

    private static Arguments wrong(String name, Wrong wrong, String message) {
        return Arguments.of(name, wrong, message);
    }

    private static PluginJar page(String yaml) {
        return CheckFixture.jar("wrong", "T.1").resource("checks/T.1.yaml", PluginJar.utf8(yaml));
    }

    private static String check(String id) {
        return CheckFixture.check(id, "规则", "1", "");
    }

    /** The fixture's own entry point, with a second check. */
    private static String twoChecks() {
        return PluginJar.entryPoint("wrong", """
                @Override public List<InstitutionType> institutionTypes() {
                  return List.of(new InstitutionType("WRONG", Text.of("机构", "Institution")));
                }
                @Override public List<io.hegui.sdk.dataset.Dataset<?>> datasets() {
                  return List.of(new io.hegui.sdk.dataset.Dataset<>("amounts", Text.of("金额", "Amounts"),
                      Row.class, Set.of("WRONG"), io.hegui.sdk.dataset.Frequency.MONTHLY));
                }
                @Override public List<Check<?>> checks(PluginContext context) {
                  return List.of(new NegativeAmountCheck(), new AgainCheck());
                }
                """);
    }

    private static byte[] classOfTheSdk() {
        try (InputStream in = Text.class.getResourceAsStream("Text.class")) {
            return requireNonNull(in, "the SDK is on the class path").readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
