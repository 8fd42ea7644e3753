package io.hegui.plugin.common;

import io.hegui.sdk.check.Expected;
import io.hegui.sdk.check.Observation;
import java.time.LocalDate;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A licence to make loans, as filed.
 *
 * @param number empty where there is none
 */
record Licence(Optional<String> number, Optional<LocalDate> from, Optional<LocalDate> to) {
    static Licence of(@Nullable String number, @Nullable LocalDate from, @Nullable LocalDate to) {
        Optional<String> given = Optional.ofNullable(number).filter(text -> !text.isBlank());
        return new Licence(given, Optional.ofNullable(from), Optional.ofNullable(to));
    }

    /** What it is worth on that day. A licence without dates is taken to have no bounds. */
    LicenceStanding standingOn(LocalDate day) {
        if (number.isEmpty()) {
            return LicenceStanding.NONE;
        }
        if (from.isPresent() && day.isBefore(from.get())) {
            return LicenceStanding.NOT_YET;
        }
        return to.isPresent() && day.isAfter(to.get()) ? LicenceStanding.LAPSED : LicenceStanding.IN_FORCE;
    }

    /** What is wrong with it; empty where it was in force on that day. */
    Optional<Observation> faultOn(LocalDate day) {
        return switch (standingOn(day)) {
            case IN_FORCE -> Optional.empty();
            case NONE -> Optional.of(Observation.on("lending_licence").expected(Expected.present()));
            case NOT_YET ->
                Optional.of(Observation.on("licence_from")
                        .because("not_yet")
                        .observed(from.orElseThrow())
                        .expected(Expected.atMost(day)));
            case LAPSED ->
                Optional.of(Observation.on("licence_to")
                        .because("lapsed")
                        .observed(to.orElseThrow())
                        .expected(Expected.atLeast(day)));
        };
    }
}
