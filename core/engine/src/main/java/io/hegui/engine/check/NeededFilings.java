package io.hegui.engine.check;

import io.hegui.engine.catalogue.Catalogue;
import io.hegui.engine.catalogue.DatasetPlan;
import io.hegui.sdk.dataset.Filing;
import io.hegui.sdk.dataset.Period;
import java.util.SortedMap;
import java.util.TreeMap;

/** Which other filings of the institution a filing is judged with. */
public final class NeededFilings {
    private NeededFilings() {}

    /** For each dataset that a check of the filing looks into, the period whose filing counts. */
    public static SortedMap<String, Period> of(Catalogue catalogue, Filing filing) {
        SortedMap<String, Period> periods = new TreeMap<>();
        catalogue
                .dataset(filing.institutionType(), filing.dataset())
                .ifPresent(plan -> plan.checks().stream()
                        .filter(planned -> planned.page().bindsType(filing.institutionType()))
                        .flatMap(planned -> planned.needs().stream())
                        .forEach(need -> catalogue
                                .dataset(filing.institutionType(), need.dataset())
                                .ifPresent(other -> periods.put(need.dataset(), period(other, filing)))));
        return periods;
    }

    static Period period(DatasetPlan needed, Filing filing) {
        return Period.latestEnded(needed.dataset().frequency(), filing.period().end());
    }
}
