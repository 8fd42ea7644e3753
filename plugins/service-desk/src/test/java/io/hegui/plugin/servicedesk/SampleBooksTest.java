package io.hegui.plugin.servicedesk;

import static org.assertj.core.api.Assertions.assertThat;

import io.hegui.engine.check.CheckPage;
import io.hegui.engine.check.Verdict;
import io.hegui.engine.report.Finding;
import io.hegui.sdk.check.Kind;
import io.hegui.sdk.check.Severity;
import io.hegui.sdk.testkit.DatasetTester;
import io.hegui.sdk.testkit.Judged;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The books that the demo files, judged by this plugin alone. */
class SampleBooksTest {
    private static final Path SAMPLES = Path.of("src/main/resources/samples");
    private static final DatasetTester DESK = DatasetTester.of(new ServiceDeskPlugin(), new Institutions())
            .as("CFC")
            .in("990000");

    @ParameterizedTest
    @ValueSource(
            strings = {
                "desk-shift",
                "desk-swap",
                "desk-leave",
                "desk-monitoring",
                "desk-quality-report",
                "desk-escalation",
                "desk-meeting"
            })
    void cleanBook_isAccepted_andMalformedOneRejected(String dataset) {
        judge(dataset, "clean").finds().isDecided(Verdict.ACCEPTED);
        judge(dataset, "integrity").isDecided(Verdict.REJECTED);
    }

    @Test
    void breaches_goOnRecord() {
        judge("desk-shift", "breaches")
                .finds(
                        "F.LEAVE.1@1:clocked_in_at",
                        "F.HAND.1@1:clocked_in_at",
                        "F.LEAVE.1@2:clocked_in_at",
                        "F.LEAVE.8@2:violation_id",
                        "F.HAND.1@2:clocked_in_at",
                        "F.HAND.1@3:clocked_in_at",
                        "F.LEAVE.1@4:clocked_in_at",
                        "F.LEAVE.8@4:violation_id",
                        "F.LEAVE.1@5:clocked_out_at",
                        "F.LEAVE.8@5:violation_id",
                        "F.LEAVE.1@6:clocked_out_at",
                        "F.LEAVE.8@7:violation_id",
                        "F.HAND.1@8:roll_call_at",
                        "F.HAND.1@9:roll_call_at",
                        "F.SWAP.3.c@11:rest_minutes",
                        "F.SWAP.3.c@12:rest_minutes",
                        "F.QA.3.2@13:monitorings",
                        "F.QA.3@18:monitorings")
                .isDecided(Verdict.ACCEPTED_WITH_BREACHES);
        judge("desk-swap", "breaches").finds("F.SWAP.3.a@3:swaps_a_month");
        judge("desk-leave", "breaches")
                .finds(
                        "F.LEAVE.3@1:approver_role",
                        "F.LEAVE.3@2:leader_consent_at",
                        "F.LEAVE.3@3:director_consent_at",
                        "F.LEAVE.3@4:leader_group_id",
                        "F.LEAVE.3@5:leader_group_id",
                        "F.LEAVE.1.2@5:returned_at");
        judge("desk-monitoring", "breaches").finds("F.QA.3.3@1:tone");
        judge("desk-quality-report", "breaches").finds("F.LEAD.3@1:filed_on", "F.LEAD.3@2:filed_on");
        judge("desk-escalation", "breaches")
                .finds(
                        "F.REP.6@1:director_told_at",
                        "F.REP.6@2:director_told_at",
                        "F.REP.6@3:to_role",
                        "F.REP.6@4:to_role");
        judge("desk-meeting", "breaches")
                .finds("F.MTG.3@1:held_on", "F.MTG.3.2@1:chair_role", "F.MTG.3.3@1:centre_director_present");
        judge("desk-meeting", "none-held").finds("F.MTG.3.4@0:held_on");
    }

    @Test
    void everyCheck_isShownByABook() throws IOException {
        Set<String> found = new TreeSet<>();
        try (Stream<Path> files = Files.walk(SAMPLES)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                String dataset = String.valueOf(file.getName(file.getNameCount() - 2));
                judge(dataset, file).findings().stream().map(Finding::check).forEach(found::add);
            }
        }
        assertThat(found)
                .containsAll(DESK.catalogue().checks().stream()
                        .filter(page -> page.plugin().equals("service-desk"))
                        .map(CheckPage::id)
                        .collect(Collectors.toSet()));
    }

    @Test
    void reversedTimes_areNamedWhereTheyStand() {
        assertThat(judge("desk-shift", "integrity").places()).contains("F.LEAVE.1.3@7:end_at");
        assertThat(judge("desk-leave", "integrity").places()).contains("F.LEAVE.1.4@4:end_at");
    }

    @Test
    void filing_isKeptFromAcceptance_byContradictionsAlone() {
        assertThat(DESK.catalogue().checks())
                .filteredOn(page -> page.plugin().equals("service-desk")
                        && page.kind() != Kind.COMPLIANCE
                        && page.severity() != Severity.INFO)
                .extracting(CheckPage::id)
                .containsExactlyInAnyOrder("F.LEAVE.1.3", "F.LEAVE.1.4");
    }

    private static Judged judge(String dataset, String book) {
        return judge(dataset, file(dataset, book));
    }

    private static Judged judge(String dataset, Path file) {
        DatasetTester tester = DESK.dataset(dataset);
        return (dataset.equals("desk-shift") ? besideCleanMonitorings(tester) : tester).judge(file);
    }

    /** Monitored calls, into which the checks on shifts look. */
    static DatasetTester besideCleanMonitorings(DatasetTester tester) {
        return tester.with("desk-monitoring", file("desk-monitoring", "clean"));
    }

    static Path file(String dataset, String book) {
        return SAMPLES.resolve(dataset).resolve(book + ".csv");
    }
}
