package io.hegui.engine.reference;

import io.hegui.sdk.regulation.Citation;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The register of regulations: what the checks enforce, in the order in which it was loaded. */
public final class Register {
    public static final Register EMPTY = new Register(List.of());

    private final Map<Citation, Article> articles;

    /** @throws IllegalArgumentException if an article is there twice */
    public Register(Collection<Article> articles) {
        Map<Citation, Article> byCitation = new LinkedHashMap<>();
        for (Article article : articles) {
            if (byCitation.put(article.citation(), article) != null) {
                throw new IllegalArgumentException(article.citation() + " stands in the register twice");
            }
        }
        this.articles = Collections.unmodifiableMap(byCitation);
    }

    public Optional<Article> find(Citation citation) {
        return Optional.ofNullable(articles.get(citation));
    }

    /** Document numbers. */
    public List<String> documents() {
        return articles.keySet().stream().map(Citation::document).distinct().toList();
    }

    /** The articles of one document; empty if the document is unknown. */
    public List<Article> articles(String document) {
        return articles.values().stream()
                .filter(article -> article.citation().document().equals(document))
                .toList();
    }

    /** Every article of every document. */
    public List<Article> articles() {
        return List.copyOf(articles.values());
    }

    /** This register and more. */
    public Register with(Collection<Article> more) {
        List<Article> all = new ArrayList<>(articles.values());
        all.addAll(more);
        return new Register(all);
    }
}
