package io.hegui.engine.report;

import io.hegui.engine.check.CheckPage;
import io.hegui.engine.check.Reach;
import io.hegui.sdk.Text;
import io.hegui.sdk.check.Kind;
import io.hegui.sdk.check.Severity;
import io.hegui.sdk.check.Working;
import io.hegui.sdk.regulation.Citation;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.stream.Stream;

/** Findings of every shape there is, with texts that mean something where they are put. */
final class RandomFindings {
    private static final String[] TEXTS = {
        "",
        "9700.00",
        "0",
        "007",
        "123456789012",
        "=1+1",
        "-5",
        "@x",
        "a,b",
        "say \"so\"",
        "\\",
        "\n",
        "\r\n",
        "\t",
        "\u0001\u001f\b\f",
        "true",
        "false",
        "现金贷",
        "𠮷野家",
        "é",
        "{key}",
        "'",
        "x".repeat(127),
        "x".repeat(128),
        "贷".repeat(100)
    };
    private static final String[] NAMES = {"a", "b.c", "row", "名\"称", "x,y", "observed"};

    private final Random random;

    RandomFindings(long seed) {
        this.random = new Random(seed);
    }

    /** Pages of some of the checks. */
    static List<CheckPage> pages() {
        return Stream.of("C.0", "C.1", "C,\"2\"")
                .map(id -> new CheckPage(
                        id,
                        "sample",
                        Kind.COMPLIANCE,
                        Severity.MAJOR,
                        Text.of("错", "Wrong"),
                        List.of(new Citation("某办法〔2017〕1号", "一(二)"), new Citation("\"Rules\"", "2")),
                        LocalDate.of(2020, 1, 1),
                        Optional.empty(),
                        Set.of(),
                        Text.of("规", "rule"),
                        Text.of("=改", "Mend it, \"now\""),
                        Map.of(
                                "finding",
                                Text.of(
                                        "{key}：{observed}，应{expected}，差 {difference}。{a}",
                                        "{a} of {row} {key} in {field}: {observed}, expected {expected}, {b.c}, {nothing}, off by {difference}"),
                                "other",
                                Text.of("{observed}", "{observed}")),
                        List.of(),
                        Optional.empty(),
                        Reach.FILING))
                .toList();
    }

    List<Finding> list(int count) {
        List<Finding> findings = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            findings.add(i > 0 && random.nextBoolean() ? at(findings.get(i - 1), next()) : next());
        }
        return findings;
    }

    private Finding next() {
        return new Finding(
                pick("C.0", "C.1", "C,\"2\"", "未知"),
                pick(Kind.values()),
                pick(Severity.values()),
                random.nextInt(5) == 0,
                random.nextInt(3) == 0 ? random.nextInt(3) : random.nextLong(5_000_000_000L),
                text(),
                text(),
                some(value()),
                some(new Expectation(
                        pick(Expectation.Form.AT_MOST, Expectation.Form.EQUAL_TO, Expectation.Form.NONE_OF),
                        Stream.generate(this::value).limit(random.nextInt(4)).toList())),
                some(value()),
                pick("finding", "other", "unknown", "none"),
                arguments(),
                working(),
                random.nextInt(3) == 0 ? texts(3) : Map.of(),
                String.format("%016x", random.nextLong()));
    }

    /** The finding at the place of the other. */
    private static Finding at(Finding place, Finding finding) {
        return new Finding(
                finding.check(),
                finding.kind(),
                finding.severity(),
                finding.unknown(),
                place.row(),
                place.key(),
                finding.field(),
                finding.observed(),
                finding.expected(),
                finding.difference(),
                finding.message(),
                finding.arguments(),
                finding.working(),
                place.extra(),
                finding.fingerprint());
    }

    private Value value() {
        Optional<Text> label =
                random.nextInt(3) == 0 ? Optional.of(Text.of("标签" + text(), "label " + text())) : Optional.empty();
        return new Value(pick(Value.Type.values()), text(), label);
    }

    private Map<String, Value> arguments() {
        Map<String, Value> arguments = new LinkedHashMap<>();
        for (int i = random.nextInt(3); i > 0; i--) {
            arguments.put(pick(NAMES), value());
        }
        return arguments;
    }

    private Working working() {
        List<Map<String, String>> steps = new ArrayList<>();
        boolean ragged = random.nextBoolean();
        for (int i = random.nextInt(6); i > 0; i--) {
            steps.add(ragged ? texts(3) : Working.named("no", text(), "余额", text()));
        }
        return random.nextInt(3) == 0 ? Working.NONE : new Working(texts(4), steps);
    }

    private Map<String, String> texts(int most) {
        Map<String, String> texts = new LinkedHashMap<>();
        for (int i = random.nextInt(most); i > 0; i--) {
            texts.put(pick(NAMES), text());
        }
        return texts;
    }

    private String text() {
        return pick(TEXTS);
    }

    private <T> Optional<T> some(T value) {
        return random.nextInt(4) == 0 ? Optional.empty() : Optional.of(value);
    }

    @SafeVarargs
    private <T> T pick(T... values) {
        return values[random.nextInt(values.length)];
    }
}
