package io.hegui.engine.check;

import io.hegui.sdk.check.Expected;
import io.hegui.sdk.check.Observation;
import io.hegui.sdk.check.Working;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Parts what a check across institutions says: the institution gets what the check discloses by name, and nothing else.
 * Names that could carry something themselves are held to those that are known before any filing is.
 *
 * @param names what the check discloses
 * @param columns names of the dataset's columns
 */
record Disclosure(Set<String> names, Set<String> columns, CheckPage page) {
    /** Ending of the name of a message for supervisors, where a page has one beside the institution's. */
    private static final String SUPERVISOR = ".supervisor";

    Disclosure {
        names = Set.copyOf(names);
        columns = Set.copyOf(columns);
    }

    Observation forInstitution(Observation seen) {
        if (page.message(seen.message()).isEmpty()) {
            throw new IllegalArgumentException("there is no message '" + seen.message() + "'");
        }
        if (!columns.contains(seen.field()) && !names.contains(seen.field())) {
            throw new IllegalArgumentException(
                    "the field '" + seen.field() + "' is neither a column nor among what the check discloses");
        }
        Optional<Object> observed = names.contains("observed") ? seen.observed() : Optional.empty();
        Optional<Expected> expected = names.contains("expected") ? seen.expected() : Optional.empty();
        return new Observation(
                seen.field(),
                observed,
                expected,
                seen.message(),
                disclosed(seen.arguments()),
                new Working(
                        disclosed(seen.working().figures()),
                        names.contains("steps") ? seen.working().steps() : List.of()),
                seen.unknown());
    }

    Observation forSupervisor(Observation seen) {
        String message = seen.message() + SUPERVISOR;
        return page.message(message).isPresent() ? seen.because(message) : seen;
    }

    private <V> Map<String, V> disclosed(Map<String, V> values) {
        Map<String, V> disclosed = new LinkedHashMap<>();
        values.forEach((name, value) -> {
            if (names.contains(name)) {
                disclosed.put(name, value);
            }
        });
        return disclosed;
    }
}
