package io.hegui.gateway.register;

import io.hegui.engine.reference.Article;
import io.hegui.sdk.Language;
import io.vertx.core.json.JsonObject;

/** An article of a regulation as the API shows it. */
final class ArticleJson {
    private ArticleJson() {}

    static JsonObject of(Article article, Language language) {
        return new JsonObject()
                .put("document", article.citation().document())
                .put("article", article.citation().article())
                .put("title", article.title().in(language))
                .put("text", article.text().in(language))
                .put("status", article.status().name().toLowerCase(java.util.Locale.ROOT))
                .put("source", article.source());
    }
}
