package ${package};

import io.hegui.engine.check.Verdict;
import io.hegui.sdk.testkit.DatasetTester;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

/** Whole files, judged as the gateway judges them. */
class ContractFileTest {
    private static final Path SAMPLES = Path.of("src/main/resources/samples/contract");

    private final DatasetTester contracts =
            DatasetTester.of(new SamplePlugin()).as(SamplePlugin.TYPE).dataset("contract");

    @Test
    void cleanFile_isAccepted() {
        contracts.judge(SAMPLES.resolve("clean.csv")).finds().isDecided(Verdict.ACCEPTED);
    }

    @Test
    void breaches_areFound_whateverTheFormat() {
        for (String file : new String[] {"breaches.csv", "breaches.dat"}) {
            contracts
                    .judge(SAMPLES.resolve(file))
                    .finds("${institutionType}.1@2:amount", "${institutionType}.2@4:customer_total")
                    .isDecided(Verdict.ACCEPTED_WITH_BREACHES);
        }
    }
}
