package ${package};

import io.hegui.sdk.dataset.Column;
import io.hegui.sdk.dataset.Dated;
import io.hegui.sdk.value.Money;
import java.time.LocalDate;

/** One contract. */
public record ContractRow(
        @Column(zh = "合同编号", en = "Contract", key = true) String contractId,
        @Column(zh = "客户编号", en = "Customer") String customerId,
        @Column(zh = "合同金额", en = "Amount", min = "0.00", unit = "CNY") Money amount,
        @Column(zh = "签约日期", en = "Signed on") LocalDate signedOn)
        implements Dated {
    /** The rules of the day on which it was signed apply. */
    @Override
    public LocalDate ruleDate() {
        return signedOn;
    }
}
