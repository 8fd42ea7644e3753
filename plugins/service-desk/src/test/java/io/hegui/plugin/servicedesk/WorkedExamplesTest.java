package io.hegui.plugin.servicedesk;

import static org.assertj.core.api.Assertions.assertThat;

import io.hegui.engine.check.Verdict;
import io.hegui.engine.report.Finding;
import io.hegui.sdk.Language;
import io.hegui.sdk.check.Severity;
import io.hegui.sdk.testkit.DatasetTester;
import io.hegui.sdk.testkit.Judged;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The numbers that the requirements work out for a service desk, each as a file that is filed and judged. */
class WorkedExamplesTest {
    private static final DatasetTester DESK =
            DatasetTester.of(new ServiceDeskPlugin(), new Institutions()).as("BANK");

    private static final String SHIFTS =
            "shift_id,person_id,post,group_id,kind,start_at,end_at,clocked_in_at,clocked_out_at,roll_call_at,"
                    + "away_minutes,swap_id,leave_id,leave_from,leave_to,leave_approved,violation_id";
    private static final String LEAVES =
            "leave_id,person_id,group_id,kind,start_at,end_at,days,leader_group_id,leader_consent_at,"
                    + "director_consent_at,centre_consent_at,approver_role,returned_at";
    private static final String MONITORINGS =
            "monitoring_id,agent_id,at,call_id,inspector_id,phrases,attitude,tone,grasp,adaptability";
    private static final String ESCALATIONS =
            "escalation_id,incident_id,from_role,to_role,at,emergency,leader_told_at,director_told_at,centre_told_at";

    @Test
    void agent07_swappingOn3And12And25September_swapsOnceTooOften() {
        List<String> asked =
                List.of("W-1,07,08,2026-09-03,2026-09-05,2026-09-06", "W-2,07,09,2026-09-12,2026-09-14,2026-09-15");
        Judged twice = judge("desk-swap", "2026-09", swaps(asked));
        Judged judged = judge("desk-swap", "2026-09", swaps(plus(asked, "W-3,07,08,2026-09-25,2026-09-28,2026-09-29")));

        twice.finds().isDecided(Verdict.ACCEPTED);
        judged.finds("F.SWAP.3.a@3:swaps_a_month").isDecided(Verdict.ACCEPTED_WITH_BREACHES);
        assertThat(judged.messages(Language.EN))
                .containsExactly("Staff number 07 swapped 3 times in 2026-09, more than 2.");
        assertThat(judged.findings().get(0).working().steps())
                .allSatisfy(step -> assertThat(step).containsEntry("as", "REQUESTER"))
                .extracting(step -> step.get("asked_on"))
                .containsExactly("2026-09-03", "2026-09-12", "2026-09-25");
    }

    @Test
    void swappedDay_fromTheEndOfTheOwnNight_isTwoShiftsInARow() {
        Judged judged = shifts(
                "S-1,07,SHIFT_LEADER,G1,NIGHT,2026-09-09 20:00,2026-09-10 08:00,2026-09-09 19:45,2026-09-10 08:00,2026-09-09 19:50,0,,,,,,",
                "S-2,07,SHIFT_LEADER,G1,DAY,2026-09-10 08:00,2026-09-10 16:00,2026-09-10 07:50,2026-09-10 16:00,2026-09-10 07:55,0,W-1,,,,,");

        judged.finds("F.SWAP.3.c@2:rest_minutes").isDecided(Verdict.ACCEPTED_WITH_BREACHES);
        assertThat(judged.messages(Language.EN))
                .containsExactly(
                        "Staff number 07 works shifts S-1 and S-2, one of them swapped, in a row: 0 minutes apart"
                                + " instead of 8 hours.");
    }

    @Test
    void comingAt0819_isLate() {
        shifts(clockedIn("08:19"))
                .finds("F.LEAVE.1@1:clocked_in_at", "F.HAND.1@1:clocked_in_at")
                .isDecided(Verdict.ACCEPTED_WITH_BREACHES);
    }

    @Test
    void comingAt0820_isABreachOfDisciplineToo() {
        shifts(clockedIn("08:20"))
                .finds("F.LEAVE.1@1:clocked_in_at", "F.LEAVE.8@1:violation_id", "F.HAND.1@1:clocked_in_at");
    }

    @Test
    void comingAt0751_isNotTenMinutesEarly() {
        shifts(clockedIn("07:50")).finds();
        Judged judged = shifts(clockedIn("07:51")).finds("F.HAND.1@1:clocked_in_at");
        assertThat(judged.messages(Language.EN))
                .containsExactly("Staff number 07 came at 2026-09-10 07:51, and should by 2026-09-10 07:50.");
    }

    @Test
    void leaveOfADayAndAHalf_isNotForTheDirectorOfTheDepartment() {
        Judged judged = judge("desk-leave", "2026-09", leave("1.5")).finds("F.LEAVE.3@1:approver_role");
        assertThat(judged.messages(Language.EN))
                .containsExactly(
                        "Leave L-1 of 1.5 days was approved by: director of the department; it is for: director"
                                + " of the centre.");
        judge("desk-leave", "2026-09", leave("1")).finds();
    }

    /** Eleven heard at least once: three five times or more, eight once to four times. */
    @Test
    void ofTwelveAgents_theOneNeverHeardIsABreach_andTheEightHeardSeldomAreNotes() {
        List<String> shifts = new ArrayList<>();
        List<String> monitorings = new ArrayList<>();
        int[] heard = {5, 6, 9, 1, 1, 2, 2, 3, 3, 4, 4, 0};
        for (int agent = 1; agent <= heard.length; agent++) {
            for (int day = 1; day <= 5; day++) {
                shifts.add(shiftOf("A%02d".formatted(agent), "2026-09-%02d".formatted(day)));
            }
            for (int call = 1; call <= heard[agent - 1]; call++) {
                monitorings.add("M-%1$d-%2$d,A%1$02d,2026-09-%2$02d 10:00,C-%1$d-%2$d,Q1,90,90,90,90,90"
                        .formatted(agent, call));
            }
        }
        Judged judged = shifts(monitorings, shifts);

        assertThat(judged.findings())
                .filteredOn(finding -> finding.check().equals("F.QA.3"))
                .singleElement()
                .satisfies(finding -> {
                    assertThat(severity(judged, finding)).isEqualTo(Severity.MAJOR);
                    assertThat(agent(finding)).isEqualTo("A12");
                });
        assertThat(judged.findings())
                .filteredOn(finding -> finding.check().equals("F.QA.3.2"))
                .hasSize(8)
                .allSatisfy(finding -> assertThat(severity(judged, finding)).isEqualTo(Severity.INFO))
                .extracting(finding -> agent(finding))
                .containsExactly("A04", "A05", "A06", "A07", "A08", "A09", "A10", "A11");
        assertThat(judged.findings()).hasSize(9);
        judged.isDecided(Verdict.ACCEPTED_WITH_BREACHES);
    }

    @ParameterizedTest
    @CsvSource({"2026-08-22, true", "2026-08-24, false"})
    void qualityReport_isDueOnSaturdayThe22nd_andNotLater(String filedOn, boolean inTime) {
        judge("desk-quality-report", "2026-08", "group_id,month,filed_on\nG1,2026-08," + filedOn + "\n")
                .finds(inTime ? new String[0] : new String[] {"F.LEAD.3@1:filed_on"});
    }

    @Test
    void emergencyPastTwoLevels_isRight_ifBothAreToldWithinADay() {
        escalation("true,2026-09-10 09:00,2026-09-11 02:10,").finds().isDecided(Verdict.ACCEPTED);
        escalation("true,2026-09-10 09:00,,").finds("F.REP.6@1:director_told_at");
        escalation("true,,2026-09-11 02:10,").finds("F.REP.6@1:leader_told_at");
        escalation("false,2026-09-10 09:00,2026-09-11 02:10,").finds("F.REP.6@1:to_role");
    }

    @ParameterizedTest
    @CsvSource({
        // the Fridays before the 25th
        "2026-09-18, true",
        "2026-11-20, true",
        "2026-12-18, true",
        "2026-06-19, true",
        // not those
        "2026-09-25, false",
        "2026-11-19, false",
        "2026-11-27, false",
        "2026-12-25, false",
        // that of June is the Dragon Boat Festival, so it may be moved
        "2026-06-18, true",
        "2026-06-26, true"
    })
    void monthlyMeeting_isOnTheFridayBeforeThe25th(String heldOn, boolean right) {
        judge(
                        "desk-meeting",
                        heldOn.substring(0, 7),
                        "meeting_id,kind,held_on,chair_role,centre_director_present\nMT-1,MONTHLY," + heldOn
                                + ",CSD_DIRECTOR,true\n")
                .finds(right ? new String[0] : new String[] {"F.MTG.3@1:held_on"});
    }

    private static Severity severity(Judged judged, Finding finding) {
        return judged.catalogue().check(finding.check()).orElseThrow().severity();
    }

    private static String agent(Finding finding) {
        return Optional.ofNullable(finding.arguments().get("agent"))
                .orElseThrow()
                .text();
    }

    private static Judged judge(String dataset, String period, String file) {
        return DESK.dataset(dataset).period(period).judge(file);
    }

    private static String swaps(List<String> rows) {
        return file("swap_id,requester_id,partner_id,asked_on,own_shift_on,partner_shift_on", rows);
    }

    private static List<String> plus(List<String> rows, String row) {
        return Stream.concat(rows.stream(), Stream.of(row)).toList();
    }

    private static String clockedIn(String time) {
        return "S-1,07,AGENT,G1,DAY,2026-09-10 08:00,2026-09-10 16:00,2026-09-10 " + time
                + ",2026-09-10 16:00,2026-09-10 07:55,0,,,,,,";
    }

    private static String shiftOf(String agent, String day) {
        return "S-%1$s-%2$s,%1$s,AGENT,G1,DAY,%2$s 08:00,%2$s 16:00,%2$s 07:45,%2$s 16:00,%2$s 07:55,0,,,,,,"
                .formatted(agent, day);
    }

    private static Judged shifts(String... rows) {
        return shifts(List.of("M-1,07,,,,,,,,"), List.of(rows));
    }

    private static Judged shifts(List<String> monitorings, List<String> rows) {
        return DESK.dataset("desk-shift")
                .with("desk-monitoring", file(MONITORINGS, monitorings))
                .judge(file(SHIFTS, rows));
    }

    /** Approved by the director of the department after the shift leader. */
    private static String leave(String days) {
        return file(
                LEAVES,
                List.of("L-1,07,G1,PERSONAL,2026-09-14 08:00,2026-09-15 12:00," + days
                        + ",G1,2026-09-11 09:00,2026-09-11 10:00,,CSD_DIRECTOR,2026-09-15 13:00"));
    }

    /** From an agent to the director of the centre, at ten past two in the morning. */
    private static Judged escalation(String emergencyAndFollowUps) {
        return judge(
                "desk-escalation",
                "2026-09",
                file(ESCALATIONS, List.of("E-1,I-1,AGENT,CENTRE_DIRECTOR,2026-09-10 02:10," + emergencyAndFollowUps)));
    }

    private static String file(String header, List<String> rows) {
        return header + "\n" + String.join("\n", rows) + "\n";
    }
}
