package io.hegui.gateway.register;

import com.google.inject.Inject;
import io.hegui.engine.catalogue.Catalogue;
import io.hegui.engine.check.CheckPage;
import io.hegui.engine.reference.Article;
import io.hegui.gateway.http.AcceptedLanguage;
import io.hegui.gateway.http.ProblemException;
import io.hegui.gateway.http.Routes;
import io.hegui.gateway.recall.RecallsInForce;
import io.hegui.gateway.stage.StageJson;
import io.hegui.gateway.stage.StagesInForce;
import io.hegui.sdk.Text;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;

/** What the checks enforce, for everybody to read: checks and the articles they cite. */
public final class RegisterRoutes implements Routes {
    private final AskedCatalogue asked;
    private final RecallsInForce recalls;
    private final StagesInForce stages;
    private final Buffer style;

    @Inject
    RegisterRoutes(AskedCatalogue asked, RecallsInForce recalls, StagesInForce stages) {
        this.asked = asked;
        this.recalls = recalls;
        this.stages = stages;
        try (InputStream in = RegisterRoutes.class.getResourceAsStream("/http/register.css")) {
            if (in == null) {
                throw new IllegalStateException("the program lacks the style of its pages");
            }
            this.style = Buffer.buffer(in.readAllBytes());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void mount(Router router) {
        router.get("/assets/register.css").handler(this::style);
        router.get("/api/v1/checks").handler(this::checks);
        router.get("/api/v1/checks/:id").handler(this::check);
        router.get("/api/v1/regulations").handler(this::regulations);
        router.get("/api/v1/regulations/:document").handler(this::regulation);
        router.get("/api/v1/regulations/:document/:article").handler(this::article);
    }

    private void checks(RoutingContext context) {
        Catalogue catalogue = asked.of(context);
        CheckJson json = new CheckJson(catalogue, AcceptedLanguage.of(context));
        JsonArray items = new JsonArray();
        catalogue.checks().forEach(page -> items.add(json.summary(page)));
        context.json(new JsonObject().put("items", items));
    }

    private void check(RoutingContext context) {
        String id = context.pathParam("id");
        Catalogue catalogue = asked.withCheck(context, id);
        CheckPage page = catalogue.check(id).orElseThrow(() -> unknown("check", "校验", id));
        context.response().putHeader(HttpHeaders.VARY, "Accept, Accept-Language");
        // A browser names HTML first, a program asks for JSON or for anything.
        if (context.parsedHeaders().accept().stream()
                .findFirst()
                .filter(first ->
                        first.component().equals("text") && first.subComponent().equals("html"))
                .isPresent()) {
            context.response()
                    .putHeader(HttpHeaders.CONTENT_TYPE, "text/html; charset=utf-8")
                    .putHeader(
                            "Content-Security-Policy", "default-src 'none'; style-src 'self'; frame-ancestors 'none'")
                    .end(new CheckHtml(catalogue, AcceptedLanguage.of(context), recalls.of(id))
                            .page(
                                    page,
                                    StageJson.sentence(
                                            stages.timeline(id), stages.today(), AcceptedLanguage.of(context))));
            return;
        }
        context.json(new CheckJson(catalogue, AcceptedLanguage.of(context))
                .page(page)
                .put("recalls", recalls.of(id))
                .mergeIn(StageJson.of(stages.timeline(id), stages.today())));
    }

    private void style(RoutingContext context) {
        context.response()
                .putHeader(HttpHeaders.CONTENT_TYPE, "text/css; charset=utf-8")
                .end(style.copy());
    }

    private void regulations(RoutingContext context) {
        JsonArray items = new JsonArray();
        asked.of(context).register().documents().forEach(items::add);
        context.json(new JsonObject().put("items", items));
    }

    private void regulation(RoutingContext context) {
        String document = context.pathParam("document");
        List<Article> articles = asked.of(context).register().articles(document);
        if (articles.isEmpty()) {
            throw unknown("document", "法规", document);
        }
        JsonArray items = new JsonArray();
        articles.forEach(article -> items.add(ArticleJson.of(article, AcceptedLanguage.of(context))));
        context.json(new JsonObject().put("document", document).put("articles", items));
    }

    private void article(RoutingContext context) {
        String document = context.pathParam("document");
        String number = context.pathParam("article");
        Catalogue catalogue = asked.of(context);
        Article article = catalogue.register().articles(document).stream()
                .filter(candidate -> candidate.citation().article().equals(number))
                .findFirst()
                .orElseThrow(() -> unknown("article", "条款", document + " " + number));
        List<String> checks = catalogue.checks().stream()
                .filter(page -> page.cites().contains(article.citation()))
                .map(CheckPage::id)
                .toList();
        context.json(ArticleJson.of(article, AcceptedLanguage.of(context)).put("checks", new JsonArray(checks)));
    }

    static ProblemException unknown(String what, String whatZh, String id) {
        return new ProblemException(
                404,
                what + "-unknown",
                Text.of("没有这个" + whatZh, "No such " + what),
                Text.of("目录中没有" + whatZh + "“" + id + "”。", "The catalogue has no " + what + " '" + id + "'."));
    }
}
