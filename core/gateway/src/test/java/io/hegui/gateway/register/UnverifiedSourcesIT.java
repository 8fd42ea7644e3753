package io.hegui.gateway.register;

import static org.assertj.core.api.Assertions.assertThat;

import io.hegui.engine.catalogue.Catalogue;
import io.hegui.engine.check.CheckPage;
import io.hegui.engine.reference.Article;
import io.hegui.gateway.harness.LiveGateway;
import io.hegui.gateway.plugin.PluginHost;
import io.hegui.sdk.regulation.Citation;
import java.net.http.HttpResponse;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** What nobody has read in a text to rely on is called so where a reader meets it. */
class UnverifiedSourcesIT {
    @RegisterExtension
    static final LiveGateway GATEWAY = new LiveGateway(Map.of());

    @Test
    void checkOnAnUnverifiedArticle_saysSoOnItsPage() {
        Catalogue catalogue = GATEWAY.part(PluginHost.class).current().catalogue();
        int shown = 0;
        for (CheckPage page : catalogue.checks()) {
            // the engine's own say that a file cannot be read, and cite no article of the register
            if (page.plugin().equals("hegui")) {
                continue;
            }
            for (Citation cite : page.cites()) {
                Article article = catalogue.register().find(cite).orElseThrow();
                if (article.status() != Article.Status.VERIFIED) {
                    HttpResponse<String> html =
                            GATEWAY.client().get("/api/v1/checks/" + page.id(), GATEWAY.bank(), "text/html");
                    assertThat(html.body()).as(page.id()).contains("<p class=\"source\">" + article.status() + " · ");
                    assertThat(article.source()).as("%s", cite).isNotBlank();
                    shown++;
                }
            }
        }
        assertThat(shown).isGreaterThan(20);
    }
}
