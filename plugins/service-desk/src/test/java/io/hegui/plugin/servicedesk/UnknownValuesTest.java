package io.hegui.plugin.servicedesk;

import static org.assertj.core.api.Assertions.assertThat;

import io.hegui.engine.check.Verdict;
import io.hegui.engine.report.Finding;
import io.hegui.sdk.testkit.DatasetTester;
import io.hegui.sdk.testkit.Judged;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Where an operator has ended a value, checks say that they cannot judge and guess nothing. */
class UnknownValuesTest {
    private static final String CONFIG = "hegui.config";

    private DatasetTester desk = DatasetTester.of(new ServiceDeskPlugin(), new Institutions());

    @BeforeEach
    void endAllValues(@TempDir Path config) throws IOException {
        String usual = System.getProperty(CONFIG);
        copyWithValuesEnded(Path.of(usual), config);
        System.setProperty(CONFIG, config.toString());
        try {
            desk = DatasetTester.of(new ServiceDeskPlugin(), new Institutions());
        } finally {
            System.setProperty(CONFIG, usual);
        }
    }

    @Test
    void swaps_cannotBeCounted() {
        cannotBeJudged(judge("desk-swap"), "F.SWAP.3.a@0:swaps_a_month");
    }

    @Test
    void restAndMonitorings_cannotBeCompared() {
        Judged judged = SampleBooksTest.besideCleanMonitorings(desk.dataset("desk-shift"))
                .judge(SampleBooksTest.file("desk-shift", "breaches"));
        cannotBeJudged(
                judged,
                "F.SWAP.3.c@11:rest_minutes",
                "F.SWAP.3.c@12:rest_minutes",
                "F.QA.3@1:monitorings",
                "F.QA.3@5:monitorings",
                "F.QA.3@9:monitorings",
                "F.QA.3@13:monitorings",
                "F.QA.3@18:monitorings",
                "F.QA.3.2@1:monitorings",
                "F.QA.3.2@5:monitorings",
                "F.QA.3.2@9:monitorings",
                "F.QA.3.2@13:monitorings",
                "F.QA.3.2@18:monitorings");
    }

    @Test
    void daysAndHours_cannotBeReckoned() {
        cannotBeJudged(judge("desk-quality-report"), "F.LEAD.3@1:filed_on", "F.LEAD.3@2:filed_on");
        cannotBeJudged(judge("desk-escalation"), "F.REP.6@1:at", "F.REP.6@2:at");
        cannotBeJudged(judge("desk-meeting"), "F.MTG.3@1:held_on");
    }

    private static void cannotBeJudged(Judged judged, String... places) {
        List<String> unknown = judged.findings().stream()
                .filter(Finding::unknown)
                .map(finding -> finding.check() + "@" + finding.row() + ":" + finding.field())
                .toList();
        assertThat(unknown).containsExactlyInAnyOrder(places);
        judged.isDecided(Verdict.INCONCLUSIVE);
    }

    private Judged judge(String dataset) {
        return desk.dataset(dataset).judge(SampleBooksTest.file(dataset, "breaches"));
    }

    private static void copyWithValuesEnded(Path from, Path to) throws IOException {
        try (Stream<Path> files = Files.walk(from)) {
            for (Path file : files.toList()) {
                Path copy = to.resolve(from.relativize(file).toString());
                if (Files.isDirectory(file)) {
                    Files.createDirectories(copy);
                } else if (String.valueOf(file.getFileName()).startsWith("desk-")) {
                    Files.writeString(copy, Files.readString(file).replace("2014-01-01,,", "2014-01-01,2014-01-31,"));
                } else {
                    Files.copy(file, copy);
                }
            }
        }
    }
}
