package io.hegui.engine.report;

import static java.util.Objects.requireNonNull;

import io.hegui.sdk.check.Kind;
import io.hegui.sdk.check.Severity;
import io.hegui.sdk.check.Working;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/**
 * What a check found, in one place of one filing. It holds canonical values, never finished text, and personal data
 * only masked.
 *
 * @param unknown whether the check could not judge
 * @param row data row from 1; 0 for the filing as a whole
 * @param key the record's key columns joined by {@code /}; empty where there is none
 * @param field column or computed figure; empty where the finding is about none
 * @param difference by how much the observed value is off
 * @param message name of a message on the check's page
 * @param arguments values the message names, in order
 * @param extra the filer's own columns of that row
 * @param fingerprint 16 hex digits over check, key, field, observed and arguments: the same in a resubmission
 */
public record Finding(
        String check,
        Kind kind,
        Severity severity,
        boolean unknown,
        long row,
        String key,
        String field,
        Optional<Value> observed,
        Optional<Expectation> expected,
        Optional<Value> difference,
        String message,
        Map<String, Value> arguments,
        Working working,
        Map<String, String> extra,
        String fingerprint) {
    public Finding {
        requireNonNull(check, "check is null");
        requireNonNull(kind, "kind is null");
        requireNonNull(severity, "severity is null");
        requireNonNull(key, "key is null");
        requireNonNull(field, "field is null");
        requireNonNull(message, "message is null");
        requireNonNull(working, "working is null");
        requireNonNull(fingerprint, "fingerprint is null");
        arguments = arguments.isEmpty() ? Map.of() : Collections.unmodifiableMap(new LinkedHashMap<>(arguments));
        extra = extra.isEmpty() ? Map.of() : Collections.unmodifiableMap(new LinkedHashMap<>(extra));
    }
}
