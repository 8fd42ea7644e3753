package io.hegui.sdk.dataset;

import static java.util.Objects.requireNonNull;

/**
 * What a check may know of the filing it judges.
 *
 * @param institution unified social credit code of the filer
 * @param institutionType the filer's type code
 * @param region the filer's six-digit region code (GB/T 2260)
 */
public record Filing(String institution, String institutionType, String region, String dataset, Period period) {
    public Filing {
        requireNonNull(institution, "institution is null");
        requireNonNull(institutionType, "institutionType is null");
        requireNonNull(region, "region is null");
        requireNonNull(dataset, "dataset is null");
        requireNonNull(period, "period is null");
    }
}
