package io.hegui.engine.report;

import io.hegui.engine.check.CheckPage;
import io.hegui.sdk.Language;
import io.hegui.sdk.regulation.Citation;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Shows a finding in the plainest way, text by text: the oracle for what is compiled. */
final class PlainRenderer {
    private static final Pattern NAME = Pattern.compile("\\{([A-Za-z][A-Za-z0-9_.-]*)\\}");

    private final Map<String, CheckPage> pages;
    private final Language language;

    PlainRenderer(List<CheckPage> pages, Language language) {
        this.pages = pages.stream().collect(Collectors.toMap(CheckPage::id, page -> page));
        this.language = language;
    }

    String json(Finding finding) {
        return Json.object(json -> {
            json.writeStringField("check", finding.check());
            json.writeStringField("kind", finding.kind().name());
            json.writeStringField("severity", finding.severity().name());
            json.writeStringField("status", finding.unknown() ? "UNKNOWN" : "FOUND");
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

    String csv(Finding finding) {
        return List.of(
                        finding.check(),
                        finding.kind().name(),
                        finding.severity().name(),
                        finding.unknown() ? "UNKNOWN" : "FOUND",
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
                        finding.extra().isEmpty()
                                ? ""
                                : Json.object(json -> Json.texts(json, "extra", finding.extra())),
                        finding.fingerprint())
                .stream()
                .map(PlainRenderer::cell)
                .collect(Collectors.joining(",", "", "\r\n"));
    }

    String message(Finding finding) {
        Optional<String> template =
                page(finding).flatMap(page -> page.message(finding.message())).map(text -> text.in(language));
        if (template.isEmpty()) {
            return finding.message();
        }
        Matcher matcher = NAME.matcher(template.get());
        StringBuilder filled = new StringBuilder();
        while (matcher.find()) {
            String text = argument(finding, matcher.group(1)).orElse(matcher.group());
            matcher.appendReplacement(filled, Matcher.quoteReplacement(text));
        }
        return matcher.appendTail(filled).toString();
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

    private static String cell(String text) {
        boolean formula = !text.isEmpty() && "=+-@\t\r".indexOf(text.charAt(0)) >= 0;
        boolean longNumber = text.matches("[0-9]{12,}|0[0-9]+");
        String safe = formula || longNumber ? "'" + text : text;
        return safe.chars().anyMatch(c -> c == ',' || c == '"' || c == '\r' || c == '\n')
                ? '"' + safe.replace("\"", "\"\"") + '"'
                : safe;
    }
}
