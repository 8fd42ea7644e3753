package io.hegui.engine.catalogue;

import io.hegui.engine.reference.Article;
import io.hegui.engine.reference.ReferenceException;
import io.hegui.engine.reference.Register;
import io.hegui.engine.reference.RegulationFile;
import io.hegui.sdk.Text;
import io.hegui.sdk.regulation.Citation;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;

/**
 * The articles that plugins bring for their own checks, in {@code regulations.csv}. What the operator's register has
 * already stays as the operator has it.
 */
final class PluginArticles {
    private static final String FILE = "regulations.csv";

    private final Register register;
    private final Consumer<Text> problems;
    private final Map<Citation, Article> articles = new LinkedHashMap<>();

    private PluginArticles(Register register, Consumer<Text> problems) {
        this.register = register;
        this.problems = problems;
    }

    /** The register with the articles of the plugins, taken in their order. */
    static Register in(Register register, List<Contribution> plugins, Consumer<Text> problems) {
        PluginArticles articles = new PluginArticles(register, problems);
        plugins.forEach(articles::add);
        return register.with(articles.articles.values());
    }

    private void add(Contribution plugin) {
        Optional<byte[]> file = plugin.resources().read(FILE);
        if (file.isEmpty()) {
            return;
        }
        try {
            RegulationFile.read(FILE, file.get()).forEach(article -> add(plugin, article));
        } catch (ReferenceException e) {
            problems.accept(CatalogueRefusals.OF_PLUGIN.with(plugin.info().id(), e.why()));
        }
    }

    private void add(Contribution plugin, Article article) {
        if (register.find(article.citation()).isPresent()) {
            return;
        }
        Article before = articles.putIfAbsent(article.citation(), article);
        if (before != null && !before.equals(article)) {
            problems.accept(CatalogueRefusals.OTHER_ARTICLE.with(plugin.info().id(), FILE, article.citation()));
        }
    }
}
