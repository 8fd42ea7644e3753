package ${package};

import io.hegui.sdk.testkit.CheckTester;
import io.hegui.sdk.value.Money;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;

class AmountAboveLimitCheckTest {
    private static final LocalDate SIGNED = LocalDate.of(2026, 9, 10);
    private static final LocalDate BEFORE_ANY_LIMIT = LocalDate.of(2025, 12, 31);

    @Test
    void amount_isHeldAgainstTheLimitOfTheDayItWasSigned() {
        CheckTester.of(new AmountAboveLimitCheck())
                .as(SamplePlugin.TYPE)
                .parameter(AmountAboveLimitCheck.LIMIT, "500.00")
                .accepts(contract("500.00", SIGNED))
                .rejects(contract("500.01", SIGNED), "amount")
                .verify();
    }

    @Test
    void amount_isUnknown_whereNoLimitIsLoaded() {
        CheckTester.of(new AmountAboveLimitCheck())
                .as(SamplePlugin.TYPE)
                .parametersFrom(new SamplePlugin())
                .unknown(contract("500.00", BEFORE_ANY_LIMIT), "amount")
                .verify();
    }

    private static ContractRow contract(String amount, LocalDate signed) {
        return new ContractRow("C-1", "K-1", Money.yuan(amount), signed);
    }
}
