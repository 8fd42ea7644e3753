package io.hegui.sdk.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import io.hegui.engine.catalogue.Catalogue;
import io.hegui.engine.check.RunReport;
import io.hegui.engine.check.Verdict;
import io.hegui.engine.report.Finding;
import io.hegui.engine.report.FindingRenderer;
import io.hegui.engine.report.SupervisorFinding;
import io.hegui.sdk.Language;
import java.util.List;

/**
 * What came of a file.
 *
 * @param findings as the institution reads them, in their order
 * @param supervised findings across institutions as the supervisor reads them, in their order
 * @param catalogue what judged
 */
public record Judged(
        RunReport report, List<Finding> findings, List<SupervisorFinding> supervised, Catalogue catalogue) {
    public Judged {
        findings = List.copyOf(findings);
        supervised = List.copyOf(supervised);
    }

    /** Each finding as {@code check@row:field}, for example {@code E.1.2.a@12:annual_cost}. */
    public List<String> places() {
        return findings.stream()
                .map(finding -> finding.check() + "@" + finding.row() + ":" + finding.field())
                .toList();
    }

    /** The findings' messages. */
    public List<String> messages(Language language) {
        FindingRenderer renderer = FindingRenderer.of(catalogue, language);
        return findings.stream().map(renderer::message).toList();
    }

    /** Asserts that exactly these findings came, in any order, written as {@link #places} writes them. */
    public Judged finds(String... places) {
        assertThat(places()).as("%s", messages(Language.EN)).containsExactlyInAnyOrder(places);
        return this;
    }

    public Judged isDecided(Verdict verdict) {
        assertThat(report.verdict())
                .as("%s %s", report.failures(), messages(Language.EN))
                .isEqualTo(verdict);
        return this;
    }
}
