package io.hegui.engine.catalogue;

import io.hegui.engine.expression.RuleText;
import io.hegui.engine.expression.SourceText;
import io.hegui.engine.expression.Subject;
import io.hegui.engine.refusal.Sentence;
import io.hegui.engine.report.Expectation;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/** Reads what a page says of a rule that is written as an expression. */
final class RuleTextReader {
    private static final List<String> KEYS = List.of(
            "kind",
            "severity",
            "title",
            "cites",
            "validFrom",
            "validTo",
            "binds",
            "dataset",
            "interface",
            "parameters",
            "needs",
            "when",
            "expect",
            "findingWhen",
            "field",
            "observed",
            "expected",
            "arguments");
    private static final Map<String, Expectation.Form> FORMS = Map.of(
            "atMost", Expectation.Form.AT_MOST,
            "atLeast", Expectation.Form.AT_LEAST,
            "equalTo", Expectation.Form.EQUAL_TO,
            "oneOf", Expectation.Form.ONE_OF,
            "noneOf", Expectation.Form.NONE_OF,
            "present", Expectation.Form.PRESENT,
            "absent", Expectation.Form.ABSENT);
    private static final Pattern NAME = Pattern.compile("[a-z][A-Za-z0-9_]*");
    private static final Set<String> TAKEN = Set.of(
            "record",
            "filing",
            "in",
            "as",
            "break",
            "const",
            "continue",
            "else",
            "false",
            "for",
            "function",
            "if",
            "import",
            "let",
            "loop",
            "package",
            "namespace",
            "null",
            "return",
            "true",
            "var",
            "void",
            "while",
            "bool",
            "bytes",
            "double",
            "dyn",
            "int",
            "list",
            "map",
            "string",
            "type",
            "uint");

    private final String file;
    private final YamlNode page;

    /** @param file what people know the page by */
    RuleTextReader(String file, YamlNode page) {
        this.file = file;
        this.page = page;
    }

    /** Whether a page says anything that only a rule written as an expression would say. */
    static boolean isRule(YamlNode page) {
        return page.children().keySet().stream().anyMatch(KEYS::contains);
    }

    /** Reports the keys that no rule has, nor any page. */
    static void refuseUnknown(YamlNode page, String... ofAllPages) {
        List<String> known = new ArrayList<>(KEYS);
        known.addAll(Arrays.asList(ofAllPages));
        page.knowing(known.toArray(String[]::new));
    }

    /** The rule; empty, with at least one problem, if a part that it needs is missing. */
    Optional<RuleText> read() {
        Optional<Subject> subject = subject();
        Optional<SourceText> expect = page.get("expect").source();
        Optional<SourceText> finding = page.get("findingWhen").source();
        if (expect.isPresent() == finding.isPresent()) {
            page.problem(PageRefusals.NO_CONDITION.with(file));
            return Optional.empty();
        }
        if (page.get("field").optional().isEmpty()) {
            page.problem(PageRefusals.NO_FIELD.with(file));
            return Optional.empty();
        }
        Map<String, SourceText> arguments = new LinkedHashMap<>();
        page.get("arguments")
                .children()
                .forEach((name, node) -> node.source().ifPresent(source -> arguments.put(name, source)));
        return subject.map(judged -> new RuleText(
                judged,
                parameters(),
                needs(),
                page.get("when").source(),
                expect.or(() -> finding).orElseThrow(),
                expect.isPresent(),
                page.get("field").text(),
                page.get("observed").source(),
                expected(),
                arguments));
    }

    private Optional<Subject> subject() {
        Optional<Subject> dataset = page.get("dataset").optional().map(Subject.OfDataset::new);
        Optional<Subject> shared = page.get("interface").optional().map(Subject.OfInterface::new);
        if (dataset.isPresent() == shared.isPresent()) {
            page.problem(PageRefusals.NO_SUBJECT.with(file));
            return Optional.empty();
        }
        return dataset.or(() -> shared);
    }

    private Map<String, String> parameters() {
        Map<String, String> ids = new LinkedHashMap<>();
        page.get("parameters").children().forEach((name, node) -> {
            if (isName(name, node)) {
                ids.put(name, node.text());
            }
        });
        return ids;
    }

    private Map<String, RuleText.NeedText> needs() {
        Map<String, RuleText.NeedText> needs = new LinkedHashMap<>();
        page.get("needs").children().forEach((name, node) -> {
            if (page.get("parameters").has(name)) {
                node.problem(PageRefusals.NEED_IS_PARAMETER.with(file, name));
            } else if (isName(name, node)) {
                need(node).ifPresent(need -> needs.put(name, need));
            }
        });
        return needs;
    }

    /** The id of a dataset, or {@code {dataset: …, key: …}}. */
    private Optional<RuleText.NeedText> need(YamlNode node) {
        if (!node.isMap()) {
            return node.source().map(dataset -> new RuleText.NeedText(dataset, Optional.empty()));
        }
        node.knowing("dataset", "key");
        Optional<SourceText> dataset = node.get("dataset").source();
        if (dataset.isEmpty()) {
            node.problem(PageRefusals.NEED_LACKS_DATASET.with(file));
        }
        return dataset.map(named -> new RuleText.NeedText(named, node.get("key").source()));
    }

    private boolean isName(String name, YamlNode node) {
        boolean usable = NAME.matcher(name).matches() && !TAKEN.contains(name);
        if (!usable) {
            node.problem(PageRefusals.NO_NAME.with(file, name));
        }
        return usable;
    }

    private Optional<RuleText.ExpectedText> expected() {
        if (!page.has("expected")) {
            return Optional.empty();
        }
        YamlNode node = page.get("expected");
        Map<String, YamlNode> children = node.children();
        Optional<Expectation.Form> named = children.size() == 1
                ? Optional.ofNullable(FORMS.get(children.keySet().iterator().next()))
                : Optional.empty();
        if (named.isEmpty()) {
            node.problem(PageRefusals.NO_FORM.with(file));
            return Optional.empty();
        }
        Expectation.Form form = named.get();
        Map.Entry<String, YamlNode> only = children.entrySet().iterator().next();
        List<SourceText> values = only.getValue().oneOrMore().stream()
                .flatMap(each -> each.source().stream())
                .toList();
        boolean several = form == Expectation.Form.ONE_OF || form == Expectation.Form.NONE_OF;
        boolean none = form == Expectation.Form.PRESENT || form == Expectation.Form.ABSENT;
        if (none ? !values.isEmpty() : several ? values.isEmpty() : values.size() != 1) {
            Sentence takes =
                    none ? PageRefusals.TAKES_NONE : several ? PageRefusals.TAKES_SEVERAL : PageRefusals.TAKES_ONE;
            node.problem(takes.with(file, only.getKey()));
            return Optional.empty();
        }
        return Optional.of(new RuleText.ExpectedText(form, values));
    }
}
