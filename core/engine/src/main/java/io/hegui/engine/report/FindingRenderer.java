package io.hegui.engine.report;

import io.hegui.engine.catalogue.Catalogue;
import io.hegui.engine.check.CheckPage;
import io.hegui.sdk.Language;
import io.hegui.sdk.regulation.Citation;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Shows findings to people and their programs, in one language. Same finding, same bytes, wherever it runs. */
public final class FindingRenderer {
    private static final List<String> CSV_COLUMNS = List.of(
            "check",
            "kind",
            "severity",
            "status",
            "row",
            "key",
            "field",
            "observed",
            "expected",
            "difference",
            "message",
            "fix",
            "cites",
            "working",
            "extra",
            "fingerprint");
    private static final String TABLE = "%-14s %-12s %-9s %8s  %-20s %-20s %s";

    private final Map<String, CheckPage> pages;
    private final Language language;

    public FindingRenderer(Collection<CheckPage> pages, Language language) {
        this.pages = pages.stream().collect(Collectors.toUnmodifiableMap(CheckPage::id, Function.identity()));
        this.language = language;
    }

    public static FindingRenderer of(Catalogue catalogue, Language language) {
        return new FindingRenderer(catalogue.checks(), language);
    }

    /** One JSON object on one line, without line break. */
    public String json(Finding finding) {
        return Json.object(json -> {
            json.writeStringField("check", finding.check());
            json.writeStringField("kind", finding.kind().name());
            json.writeStringField("severity", finding.severity().name());
            json.writeStringField("status", status(finding));
            json.writeNumberField("row", finding.row());
            json.writeStringField("key", finding.key());
            json.writeStringField("field", finding.field());
            json.writeStringField("observed", observed(finding).orElse(null));
            json.writeStringField("expected", expected(finding).orElse(null));
            json.writeStringField("difference", difference(finding).orElse(null));
            json.writeStringField("message", message(finding));
            json.writeStringField("fix", fix(finding));
            json.writeArrayFieldStart("cites");
            for (Citation citation : cites(finding)) {
                json.writeStartObject();
                json.writeStringField("document", citation.document());
                json.writeStringField("article", citation.article());
                json.writeEndObject();
            }
            json.writeEndArray();
            Json.working(json, finding.working());
            Json.texts(json, "extra", finding.extra());
            json.writeStringField("fingerprint", finding.fingerprint());
        });
    }

    /** Header line of the CSV form, with CRLF. */
    public String csvHeader() {
        return CsvLine.of(CSV_COLUMNS);
    }

    /** One CSV line (RFC 4180), with CRLF; safe to open in a spreadsheet. */
    public String csv(Finding finding) {
        return CsvLine.of(List.of(
                finding.check(),
                finding.kind().name(),
                finding.severity().name(),
                status(finding),
                Long.toString(finding.row()),
                finding.key(),
                finding.field(),
                observed(finding).orElse(""),
                expected(finding).orElse(""),
                difference(finding).orElse(""),
                message(finding),
                fix(finding),
                cites(finding).stream().map(Citation::toString).collect(Collectors.joining("; ")),
                finding.working().isEmpty() ? "" : Json.object(json -> Json.working(json, finding.working())),
                finding.extra().isEmpty() ? "" : Json.object(json -> Json.texts(json, "extra", finding.extra())),
                finding.fingerprint()));
    }

    /** Header line of the table form, without line break. */
    public String tableHeader() {
        return language == Language.ZH
                ? TABLE.formatted("校验", "类型", "级别", "行", "主键", "字段", "说明")
                : TABLE.formatted("CHECK", "KIND", "SEVERITY", "ROW", "KEY", "FIELD", "MESSAGE");
    }

    /** One line for a terminal, without line break. */
    public String table(Finding finding) {
        return printable(TABLE.formatted(
                finding.check(),
                finding.kind().name(),
                finding.unknown() ? "UNKNOWN" : finding.severity().name(),
                finding.row() == 0 ? "-" : Long.toString(finding.row()),
                finding.key(),
                finding.field(),
                message(finding)));
    }

    /** The finding's message, with its values filled in. */
    public String message(Finding finding) {
        return page(finding)
                .flatMap(page -> page.message(finding.message()))
                .map(template -> Template.fill(template.in(language), name -> argument(finding, name)))
                .orElse(finding.message());
    }

    /** Whether the message exists and each name in it has a value. */
    public boolean isComplete(Finding finding) {
        return page(finding).flatMap(page -> page.message(finding.message())).isPresent()
                && !Template.isOpen(message(finding));
    }

    private Optional<String> argument(Finding finding, String name) {
        Value argument = finding.arguments().get(name);
        if (argument != null) {
            return Optional.of(argument.in(language));
        }
        return switch (name) {
            case "row" -> Optional.of(Long.toString(finding.row()));
            case "key" -> Optional.of(finding.key());
            case "field" -> Optional.of(finding.field());
            case "observed" -> observed(finding);
            case "expected" -> expected(finding);
            case "difference" -> difference(finding);
            default -> Optional.ofNullable(finding.working().figures().get(name));
        };
    }

    private Optional<String> observed(Finding finding) {
        return finding.observed().map(value -> value.in(language));
    }

    private Optional<String> expected(Finding finding) {
        return finding.expected().map(value -> value.in(language));
    }

    private Optional<String> difference(Finding finding) {
        return finding.difference().map(value -> value.in(language));
    }

    private String fix(Finding finding) {
        return page(finding).map(page -> page.fix().in(language)).orElse("");
    }

    private List<Citation> cites(Finding finding) {
        return page(finding).map(CheckPage::cites).orElse(List.of());
    }

    private Optional<CheckPage> page(Finding finding) {
        return Optional.ofNullable(pages.get(finding.check()));
    }

    private static String status(Finding finding) {
        return finding.unknown() ? "UNKNOWN" : "FOUND";
    }

    /** A file must not be able to move a terminal's cursor. */
    private static String printable(String line) {
        return line.codePoints()
                .map(c -> Character.isISOControl(c) ? ' ' : c)
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
    }
}
