package io.hegui.plugin.common;

import io.hegui.sdk.lending.partner.CoLendingRow;
import io.hegui.sdk.value.Rate;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * What a lender has filed of one partner in its loans made together. Where loans state different licences, the one of the
 * latest contract counts.
 *
 * @param loans loans made together
 * @param latestContract the latest contract date
 * @param highestShare the partner's highest share of the money
 */
public record FiledPartner(
        int loans,
        LocalDate latestContract,
        Rate highestShare,
        @Nullable String lendingLicence,
        @Nullable LocalDate licenceFrom,
        @Nullable LocalDate licenceTo) {
    static FiledPartner of(CoLendingRow loan) {
        return new FiledPartner(
                1,
                loan.contractDate(),
                loan.fundingShare(),
                loan.lendingLicence(),
                loan.licenceFrom(),
                loan.licenceTo());
    }

    FiledPartner plus(FiledPartner other) {
        FiledPartner latest = other.latestContract.isAfter(latestContract) ? other : this;
        return new FiledPartner(
                loans + other.loans,
                latest.latestContract,
                other.highestShare.compareTo(highestShare) > 0 ? other.highestShare : highestShare,
                latest.lendingLicence,
                latest.licenceFrom,
                latest.licenceTo);
    }

    LicenceStanding standing() {
        return Licence.of(lendingLicence, licenceFrom, licenceTo).standingOn(latestContract);
    }
}
