package io.hegui.plugin.common;

import io.hegui.sdk.value.CreditCode;
import java.time.LocalDate;
import java.util.List;

/**
 * What a partner's licences allow.
 *
 * @param lendingLicence what the licence to lend is worth on the contract date
 * @param allowed whether nothing stands against it
 * @param bars what does, one by one
 */
public record PartnerAnswer(
        CreditCode partnerId,
        LocalDate contractDate,
        LicenceStanding lendingLicence,
        boolean allowed,
        List<PartnerBar> bars) {
    public PartnerAnswer {
        bars = List.copyOf(bars);
    }
}
