package io.hegui.plugin.common;

import io.hegui.sdk.value.CreditCode;
import io.hegui.sdk.value.Rate;
import java.time.LocalDate;
import java.time.YearMonth;
import org.jspecify.annotations.Nullable;

/**
 * What is on record of a partner.
 *
 * @param loans loans made together
 * @param licenceOnLatestContract what its licence to lend was worth on the latest contract date
 * @param mayGiveMoney whether it may put money into a loan signed on that date (E.3.2.b)
 */
public record FiledPartnerAnswer(
        CreditCode partnerId,
        YearMonth period,
        int loans,
        LocalDate latestContract,
        Rate highestShare,
        @Nullable String lendingLicence,
        @Nullable LocalDate licenceFrom,
        @Nullable LocalDate licenceTo,
        LicenceStanding licenceOnLatestContract,
        boolean mayGiveMoney) {}
