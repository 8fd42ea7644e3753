package io.hegui.gateway.run;

import com.google.inject.Inject;
import io.hegui.engine.catalogue.Catalogue;
import io.hegui.engine.catalogue.DatasetPlan;
import io.hegui.engine.catalogue.PluginVersion;
import io.hegui.engine.check.CheckFailure;
import io.hegui.engine.check.CheckPage;
import io.hegui.engine.check.RunReport;
import io.hegui.gateway.plugin.PluginHost;
import io.hegui.gateway.plugin.VersionBreaker;
import io.hegui.gateway.submission.Submission;
import java.util.Optional;

/** Tells the breaker which version of a plugin failed to judge a filing. */
final class FailedChecks {
    private final PluginHost plugins;
    private final VersionBreaker breaker;

    @Inject
    FailedChecks(PluginHost plugins, VersionBreaker breaker) {
        this.plugins = plugins;
        this.breaker = breaker;
    }

    /** Test filings do not count: everybody may send any number of them, whatever is in them. */
    void judged(Submission submission, RunReport report) {
        if (submission.test() || report.failures().isEmpty() || !plugins.isStarted()) {
            return;
        }
        plugins.timeline()
                .find(report.catalogue()) // another version may be active meanwhile
                .ifPresent(judged -> judged(submission, report, judged.catalogue()));
    }

    private void judged(Submission submission, RunReport report, Catalogue catalogue) {
        String filedReturn = submission.institution() + " " + submission.dataset() + " " + submission.period();
        for (CheckFailure failure : report.failures()) {
            if (failure.cause() == CheckFailure.Cause.CHECK) {
                version(catalogue, submission, failure)
                        .ifPresent(version -> breaker.failed(version, filedReturn, failure));
            }
        }
    }

    private static Optional<PluginVersion> version(Catalogue catalogue, Submission submission, CheckFailure failure) {
        // What is no check is the dataset's record or adapter, which come from the same plugin; or the gateway itself.
        Optional<String> plugin = catalogue
                .check(failure.check())
                .map(CheckPage::plugin)
                .or(() -> catalogue
                        .dataset(submission.institutionType(), submission.dataset())
                        .filter(plan -> !failure.check().equals("gateway"))
                        .map(DatasetPlan::plugin));
        return plugin.flatMap(id -> catalogue.plugins().stream()
                .filter(version -> version.id().equals(id))
                .findFirst());
    }
}
