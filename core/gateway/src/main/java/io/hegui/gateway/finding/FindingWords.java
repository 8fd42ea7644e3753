package io.hegui.gateway.finding;

import com.google.inject.Inject;
import io.hegui.engine.catalogue.Catalogue;
import io.hegui.engine.report.FindingRenderer;
import io.hegui.gateway.plugin.CatalogueTimeline;
import io.hegui.gateway.plugin.PluginHost;
import io.hegui.gateway.submission.Submission;
import io.hegui.sdk.Language;

/** In whose words the findings of a filing are told. */
public final class FindingWords {
    private final PluginHost plugins;

    @Inject
    FindingWords(PluginHost plugins) {
        this.plugins = plugins;
    }

    /**
     * In the words of the versions that judged it, or of those that judge its period now. What was warned of when it was
     * judged says so, whatever the check's stage is today.
     */
    public FindingRenderer of(Submission submission, Language language) {
        CatalogueTimeline timeline = plugins.timeline();
        Catalogue catalogue = submission
                .catalogue()
                .flatMap(timeline::find)
                .or(() -> timeline.at(submission.period().end()).loaded())
                .orElseGet(plugins::current)
                .catalogue();
        return FindingRenderer.of(catalogue, language)
                .warning(submission.stages().warned());
    }
}
