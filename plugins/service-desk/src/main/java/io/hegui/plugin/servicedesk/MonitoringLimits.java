package io.hegui.plugin.servicedesk;

import io.hegui.sdk.check.CheckContext;
import io.hegui.sdk.check.DatasetFindings;
import io.hegui.sdk.check.Observation;
import io.hegui.sdk.check.RecordPlace;
import io.hegui.sdk.parameter.Effective;
import io.hegui.sdk.parameter.Parameter;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * How often agents are listened to in a month.
 *
 * @param activeShifts fewest shifts worked by an agent who has to be
 */
record MonitoringLimits(int least, int target, int activeShifts) {
    private static final List<Parameter<Integer>> PARAMETERS =
            List.of(DeskParameters.LEAST_MONITORINGS, DeskParameters.TARGET_MONITORINGS, DeskParameters.ACTIVE_SHIFTS);

    /** Empty where a value is not loaded, which is reported about that record. */
    static Optional<MonitoringLimits> on(
            LocalDate day, CheckContext context, RecordPlace place, DatasetFindings findings) {
        List<Integer> values = new ArrayList<>();
        for (Parameter<Integer> parameter : PARAMETERS) {
            Optional<Effective<Integer>> value = context.parameter(parameter, day);
            if (value.isEmpty()) {
                findings.add(place, Observation.unknown(MonitoredAgent.FIELD, parameter, day));
                return Optional.empty();
            }
            values.add(value.get().value());
        }
        return Optional.of(new MonitoringLimits(values.get(0), values.get(1), values.get(2)));
    }
}
