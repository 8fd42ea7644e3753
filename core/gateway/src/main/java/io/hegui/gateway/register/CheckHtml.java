package io.hegui.gateway.register;

import io.hegui.engine.catalogue.Catalogue;
import io.hegui.engine.check.CheckPage;
import io.hegui.engine.check.Example;
import io.hegui.engine.check.Reach;
import io.hegui.engine.reference.Article;
import io.hegui.sdk.Language;
import io.hegui.sdk.Text;
import io.hegui.sdk.regulation.Citation;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** A check for people to read, as a page without scripts. */
final class CheckHtml {
    private static final Text NOTHING = Text.of("无校验结果", "finds nothing");
    private static final Text NOW = Text.of("至今", "still in force");

    private final Catalogue catalogue;
    private final Language language;
    private final JsonArray recalls;

    /** @param recalls those of the check that are in force */
    CheckHtml(Catalogue catalogue, Language language, JsonArray recalls) {
        this.catalogue = catalogue;
        this.language = language;
        this.recalls = recalls;
    }

    /** @param stage a sentence on how far it weighs; empty where there is nothing to say */
    String page(CheckPage page, String stage) {
        return """
                <!doctype html>
                <html lang="%1$s">
                <head>
                <meta charset="utf-8">
                <meta name="viewport" content="width=device-width, initial-scale=1">
                <title>%2$s %3$s</title>
                <link rel="stylesheet" href="/assets/register.css">
                </head>
                <body>
                <nav><a href="?lang=%4$s">%5$s</a></nav>
                <header><p class="id">%2$s</p><h1>%3$s</h1>
                <p><span class="kind">%6$s</span> <span class="severity">%7$s</span> %8$s</p></header>
                %9$s
                </body>
                </html>
                """.formatted(
                        language.tag(),
                        escaped(page.id()),
                        escaped(page.title().in(language)),
                        language == Language.ZH ? "en" : "zh",
                        language == Language.ZH ? "English" : "中文",
                        page.kind(),
                        page.severity(),
                        escaped(validity(page)),
                        stage(stage) + body(page));
    }

    private String body(CheckPage page) {
        return recalled()
                + section(Text.of("规则", "Rule"), paragraph(page.rule()) + expression(page))
                + reach(page.reach())
                + section(Text.of("如何更正", "How to mend it"), paragraph(page.fix()))
                + section(Text.of("依据", "Articles"), articles(page.cites()))
                + section(Text.of("提示语", "Messages"), messages(page))
                + section(Text.of("示例", "Examples"), examples(page));
    }

    private String stage(String sentence) {
        return sentence.isEmpty() ? "" : section(Text.of("阶段", "Stage"), "<p>" + escaped(sentence) + "</p>");
    }

    /** Nothing of a check that is not recalled. */
    private String recalled() {
        StringBuilder html = new StringBuilder();
        for (int i = 0; i < recalls.size(); i++) {
            JsonObject recall = recalls.getJsonObject(i);
            String span = recall.getString("from", "…") + " – " + recall.getString("until", "…");
            String version = Optional.ofNullable(recall.getString("version"))
                    .map(only -> " (" + only + ")")
                    .orElse("");
            html.append(paragraph(Text.of(span + version + "：", span + version + ": ")))
                    .append("<blockquote>")
                    .append(escaped(recall.getString("reason")))
                    .append("</blockquote>");
        }
        return recalls.isEmpty() ? "" : section(Text.of("已撤回", "Withdrawn"), html.toString());
    }

    private String validity(CheckPage page) {
        String binds = page.binds().isEmpty()
                ? Text.of("所有报送机构", "whoever files").in(language)
                : page.binds().stream().sorted().collect(Collectors.joining(", "));
        return page.validFrom() + " – "
                + page.validTo().map(LocalDate::toString).orElse(NOW.in(language)) + " · " + binds;
    }

    private String articles(List<Citation> cites) {
        StringBuilder html = new StringBuilder();
        for (Citation cite : cites) {
            html.append("<h3>").append(escaped(cite.toString())).append("</h3>");
            catalogue.register().find(cite).ifPresent(article -> html.append(article(article)));
        }
        return html.toString();
    }

    private String article(Article article) {
        return "<p>" + escaped(article.title().in(language)) + "</p><blockquote>"
                + escaped(article.text().in(language)) + "</blockquote><p class=\"source\">"
                + escaped(article.status() + " · " + article.source()) + "</p>";
    }

    private static String expression(CheckPage page) {
        return page.declared()
                .map(rule -> rule.parts().entrySet().stream()
                        .map(part -> part.getKey() + ": " + part.getValue())
                        .collect(Collectors.joining("\n")))
                .map(text -> "<pre><code>" + escaped(text) + "</code></pre>")
                .orElse("");
    }

    /** Nothing of a check that sees the filing alone. */
    private String reach(Reach reach) {
        StringBuilder html = new StringBuilder();
        if (!reach.needs().isEmpty()) {
            html.append(paragraph(Text.of(
                    "还查阅本机构报送的其他数据集：" + listed(reach.needs(), "、") + "。尚未报送时无法判断（UNKNOWN），报送后自动重新校验。",
                    "It looks into other datasets of the same institution: " + listed(reach.needs(), ", ")
                            + ". Where one is not on record it cannot judge (UNKNOWN), and judges again once it is.")));
        }
        reach.disclosed()
                .ifPresent(names -> html.append(paragraph(Text.of(
                        "还汇总其他机构报送的数据。机构只能看到自己的记录"
                                + (names.isEmpty() ? "" : "和以下各项：" + listed(names, "、"))
                                + "；其余内容只有监管人员可见。",
                        "It sees what other institutions have filed. An institution reads of its own records"
                                + (names.isEmpty() ? " alone" : ", and these values: " + listed(names, ", "))
                                + "; all else is for supervisors."))));
        return html.isEmpty() ? "" : section(Text.of("本次报送之外", "Beyond the filing"), html.toString());
    }

    private static String listed(List<String> names, String separator) {
        return String.join(separator, names);
    }

    private String messages(CheckPage page) {
        StringBuilder html = new StringBuilder("<dl>");
        new TreeMap<>(page.messages())
                .forEach((name, text) -> html.append("<dt>")
                        .append(escaped(name))
                        .append("</dt><dd>")
                        .append(escaped(text.in(language)))
                        .append("</dd>"));
        return html.append("</dl>").toString();
    }

    private String examples(CheckPage page) {
        StringBuilder html = new StringBuilder("<table><thead><tr>");
        for (Text head : List.of(
                Text.of("示例", "Example"), Text.of("与无误记录的差别", "Differs from a clean row in"), Text.of("结果", "Finds"))) {
            html.append("<th>").append(escaped(head.in(language))).append("</th>");
        }
        html.append("</tr></thead><tbody>");
        for (Example example : page.examples()) {
            html.append("<tr class=\"")
                    .append(example.isHit() ? "hit" : "miss")
                    .append("\"><td>")
                    .append(escaped(example.name()))
                    .append("</td><td>")
                    .append(setting(example))
                    .append("</td><td>")
                    .append(finds(example))
                    .append("</td></tr>");
        }
        return html.append("</tbody></table>").toString();
    }

    private String setting(Example example) {
        StringBuilder html = new StringBuilder();
        example.period().ifPresent(period -> note(html, Text.of("报告期", "period"), period));
        example.as().ifPresent(type -> note(html, Text.of("机构类型", "filed by"), type));
        example.received().ifPresent(at -> note(html, Text.of("收到时间", "received"), at.toString()));
        example.parameters().forEach((id, value) -> note(html, Text.of("参数", "parameter"), id + " = " + value));
        example.before().forEach(row -> note(html, Text.of("上期", "before"), cells(row)));
        example.with()
                .forEach((dataset, rows) ->
                        rows.forEach(row -> note(html, Text.of("数据集 " + dataset, "in " + dataset), cells(row))));
        for (int i = 0; i < example.others().size(); i++) {
            Text other = Text.of("其他机构 " + (i + 1), "other institution " + (i + 1));
            example.others().get(i).forEach(row -> note(html, other, cells(row)));
        }
        for (int i = 0; i < example.rows().size(); i++) {
            note(
                    html,
                    Text.of("第 " + (i + 1) + " 行", "row " + (i + 1)),
                    cells(example.rows().get(i)));
        }
        return html.toString();
    }

    private void note(StringBuilder html, Text what, String value) {
        html.append("<p><b>")
                .append(escaped(what.in(language)))
                .append("</b> ")
                .append(escaped(value))
                .append("</p>");
    }

    private static String cells(Map<String, String> row) {
        return row.isEmpty()
                ? "–"
                : row.entrySet().stream()
                        .map(cell -> cell.getKey() + " = " + (cell.getValue().isEmpty() ? "∅" : cell.getValue()))
                        .collect(Collectors.joining(", "));
    }

    private String finds(Example example) {
        if (!example.isHit()) {
            return escaped(NOTHING.in(language));
        }
        String places = example.finds().stream()
                .map(place -> (place.row() == 0 ? "" : place.row() + ": ") + place.field())
                .collect(Collectors.joining(", "));
        return escaped(example.unknown() ? places + " (UNKNOWN)" : places);
    }

    private String section(Text title, String html) {
        return "<section><h2>" + escaped(title.in(language)) + "</h2>" + html + "</section>\n";
    }

    private String paragraph(Text text) {
        return "<p>" + escaped(text.in(language)) + "</p>";
    }

    private static String escaped(String text) {
        return text.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;")
                .replace("'", "&#39;");
    }
}
