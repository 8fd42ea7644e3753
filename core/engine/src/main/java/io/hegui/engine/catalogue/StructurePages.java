package io.hegui.engine.catalogue;

import io.hegui.engine.check.CheckPage;
import io.hegui.engine.check.Reach;
import io.hegui.engine.reference.Article;
import io.hegui.sdk.Text;
import io.hegui.sdk.check.Kind;
import io.hegui.sdk.check.Severity;
import io.hegui.sdk.regulation.Citation;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Pages of what the engine itself checks, and the articles they cite: they enforce no regulation and say so. */
final class StructurePages {
    private static final String FILE = "/io/hegui/engine/structure-checks.yaml";
    private static final String DOCUMENT = "Hegui";
    private static final Text TITLE =
            Text.of("Hegui 文件结构要求（非法规）", "Hegui: how a file must be built (not a regulation)");

    private StructurePages() {}

    static List<CheckPage> pages() {
        List<CheckPage> pages = new ArrayList<>();
        YamlNode.read(FILE, bytes(), problem -> {
                    throw new IllegalStateException(problem.en());
                })
                .children()
                .forEach((id, page) -> pages.add(page(id, page)));
        return pages;
    }

    static List<Article> articles(List<CheckPage> pages) {
        return pages.stream()
                .map(page -> new Article(
                        page.cites().get(0), TITLE, page.rule(), Article.Status.VERIFIED, "Hegui's own documentation"))
                .toList();
    }

    private static CheckPage page(String id, YamlNode page) {
        return new CheckPage(
                id,
                CheckPage.ENGINE,
                Kind.INTEGRITY,
                Severity.MAJOR,
                page.get("title").bilingual(),
                List.of(new Citation(DOCUMENT, id)),
                LocalDate.EPOCH,
                Optional.empty(),
                Set.of(),
                page.get("rule").bilingual(),
                page.get("fix").bilingual(),
                PageReader.messages(page),
                List.of(),
                Optional.empty(),
                Reach.FILING);
    }

    private static byte[] bytes() {
        try (InputStream in = StructurePages.class.getResourceAsStream(FILE)) {
            if (in == null) {
                throw new IllegalStateException(FILE + " is not in the engine's jar");
            }
            return in.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(FILE + " cannot be read", e);
        }
    }
}
