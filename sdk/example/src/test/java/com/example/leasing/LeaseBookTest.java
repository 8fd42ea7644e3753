package com.example.leasing;

import static org.assertj.core.api.Assertions.assertThat;

import io.hegui.engine.check.Verdict;
import io.hegui.sdk.endpoint.Method;
import io.hegui.sdk.testkit.DatasetTester;
import io.hegui.sdk.testkit.EndpointTester;
import io.hegui.sdk.value.Money;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;

class LeaseBookTest {
    private static final Path SAMPLES = Path.of("src/main/resources/samples/lease-book");

    private final DatasetTester leases =
            DatasetTester.of(new LeasingPlugin()).as(LeasingPlugin.TYPE).dataset("lease-book");

    @Test
    void firstMonth_isAccepted() {
        leases.judge(SAMPLES.resolve("clean.csv")).finds().isDecided(Verdict.ACCEPTED);
    }

    @Test
    void nextMonth_isComparedWithTheFirst_whateverTheFormat() throws IOException {
        DatasetTester after = leases.after(Files.readString(SAMPLES.resolve("clean.csv")));
        for (String file : new String[] {"next-month.csv", "next-month.dat"}) {
            after.judge(SAMPLES.resolve(file))
                    .finds("LEASING.2@3:lessee_balance", "LEASING.3@1:balance")
                    .isDecided(Verdict.NEEDS_EXPLANATION);
        }
    }

    @Test
    void headroom_isWhatIsLeftOfTheShare() {
        EndpointTester plugin = EndpointTester.of(new LeasingPlugin());
        assertThat(plugin.call(Method.POST, "/headroom", Map.of("net_capital", "1000.00", "owed", "299.99")))
                .isEqualTo(new HeadroomAnswer(Money.yuan("300.00"), Money.yuan("0.01")));
        assertThat(plugin.call(Method.POST, "/headroom", Map.of("net_capital", "1000.00", "owed", "500")))
                .isEqualTo(new HeadroomAnswer(Money.yuan("300.00"), Money.ofFen(0)));
        assertThat(plugin.problems(Method.POST, "/headroom", Map.of("net_capital", "-1", "owed", "0")))
                .hasSize(1);
    }
}
