package io.hegui.gateway.register;

import io.hegui.engine.catalogue.Catalogue;
import io.hegui.engine.check.CheckPage;
import io.hegui.engine.expression.RuleText;
import io.hegui.sdk.Language;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.time.LocalDate;

/** A check as the API shows it. */
final class CheckJson {
    private final Catalogue catalogue;
    private final Language language;

    CheckJson(Catalogue catalogue, Language language) {
        this.catalogue = catalogue;
        this.language = language;
    }

    JsonObject summary(CheckPage page) {
        JsonArray cites = new JsonArray();
        page.cites()
                .forEach(citation -> cites.add(
                        new JsonObject().put("document", citation.document()).put("article", citation.article())));
        return new JsonObject()
                .put("id", page.id())
                .put("plugin", page.plugin())
                .put("kind", page.kind().name())
                .put("severity", page.severity().name())
                .put("title", page.title().in(language))
                .put("cites", cites)
                .put("validFrom", page.validFrom().toString())
                .put("validTo", page.validTo().map(LocalDate::toString).orElse(null))
                .put("binds", new JsonArray(page.binds().stream().sorted().toList()));
    }

    JsonObject page(CheckPage page) {
        JsonObject messages = new JsonObject();
        page.messages().forEach((name, text) -> messages.put(name, text.in(language)));
        JsonArray articles = new JsonArray();
        page.cites()
                .forEach(citation -> catalogue
                        .register()
                        .find(citation)
                        .ifPresent(article -> articles.add(ArticleJson.of(article, language))));
        JsonArray examples = new JsonArray();
        page.examples().forEach(example -> examples.add(ExampleJson.of(example)));
        return summary(page)
                .put("rule", page.rule().in(language))
                .put("fix", page.fix().in(language))
                .put("declared", page.declared().map(CheckJson::declared).orElse(null))
                .put("needs", new JsonArray(page.reach().needs()))
                .put("disclosed", page.reach().disclosed().map(JsonArray::new).orElse(null))
                .put("messages", messages)
                .put("articles", articles)
                .put("examples", examples);
    }

    /** A rule that is written as an expression; there is none of a check in Java. */
    private static JsonObject declared(RuleText rule) {
        JsonObject parts = new JsonObject();
        rule.parts().forEach(parts::put);
        return parts;
    }
}
