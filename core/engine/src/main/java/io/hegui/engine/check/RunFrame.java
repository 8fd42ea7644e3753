package io.hegui.engine.check;

import io.hegui.engine.bind.ColumnSpec;
import io.hegui.engine.bind.Schema;
import io.hegui.engine.catalogue.Catalogue;
import io.hegui.engine.catalogue.DatasetPlan;
import io.hegui.engine.catalogue.PlannedCheck;
import io.hegui.engine.reference.Parameters;
import io.hegui.engine.report.FindingFactory;
import io.hegui.sdk.dataset.Filing;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * What all threads of a run share.
 *
 * @param parameters values in force, which need not be those of the catalogue
 * @param checks those that run
 * @param lookups what they look up
 */
record RunFrame(
        Catalogue catalogue,
        DatasetPlan plan,
        Parameters parameters,
        Filing filing,
        List<PlannedCheck> checks,
        Lookups lookups,
        RunMonitor monitor) {
    Schema schema() {
        return plan.schema();
    }

    /** Names of all columns. */
    Set<String> columns() {
        return Set.copyOf(schema().names());
    }

    /** Names of the key columns. */
    String keyColumns() {
        return schema().key().stream().map(ColumnSpec::name).collect(Collectors.joining("/"));
    }

    /** Last day of the period: by its rules records are judged that have no day of their own. */
    LocalDate lastDay() {
        return filing.period().end();
    }

    /** For one thread. */
    FindingFactory findingFactory() {
        Set<String> personal = schema().columns().stream()
                .filter(ColumnSpec::personal)
                .map(ColumnSpec::name)
                .collect(Collectors.toSet());
        return new FindingFactory(personal, lookups.figures(checks));
    }

    /** For one thread. */
    RunContext context() {
        return new RunContext(
                filing,
                catalogue.calendar(),
                parameters.scoped(filing.institutionType(), filing.region()),
                lookups,
                new DayRules());
    }
}
