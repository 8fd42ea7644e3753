package io.hegui.gateway.command;

import static java.util.stream.Collectors.joining;

import io.hegui.engine.catalogue.Catalogue;
import io.hegui.engine.catalogue.DatasetPlan;
import io.hegui.sdk.InstitutionType;
import io.hegui.sdk.dataset.Dataset;
import io.hegui.sdk.dataset.Filing;
import io.hegui.sdk.dataset.Period;
import java.util.regex.Pattern;

/**
 * What the options of {@code hegui check} say that a file is.
 *
 * @param region six digits
 */
record AskedFiling(String institution, String type, String region, String dataset, Period period) {
    private static final Pattern REGION = Pattern.compile("[0-9]{6}");

    AskedFiling {
        if (!REGION.matcher(region).matches()) {
            throw new CommandFailedException("a region code has six digits, was '" + region + "'");
        }
    }

    /** @throws CommandFailedException if it is no period */
    static Period period(String text) {
        try {
            return Period.parse(text);
        } catch (IllegalArgumentException e) {
            throw new CommandFailedException(String.valueOf(e.getMessage()));
        }
    }

    /** @throws CommandFailedException if such institutions file no such dataset, or file it for other periods */
    Filing in(Catalogue catalogue) {
        refuseUnknownType(catalogue);
        Dataset<?> filed = catalogue
                .dataset(type, dataset)
                .map(DatasetPlan::dataset)
                .orElseThrow(() -> new CommandFailedException("institutions of type " + type + " file no dataset '"
                        + dataset + "'; they file "
                        + catalogue.datasets().stream()
                                .map(DatasetPlan::dataset)
                                .filter(known -> known.institutionTypes().contains(type))
                                .map(known -> known.id())
                                .sorted()
                                .collect(joining(", "))));
        if (filed.frequency() != period.frequency()) {
            throw new CommandFailedException("dataset '" + filed.id() + "' is filed " + filed.frequency()
                    + ", but the period " + period + " is " + period.frequency());
        }
        return new Filing(institution, type, region, filed.id(), period);
    }

    private void refuseUnknownType(Catalogue catalogue) {
        boolean known =
                catalogue.institutionTypes().stream().map(InstitutionType::code).anyMatch(type::equals);
        if (!known) {
            throw new CommandFailedException("no plugin knows the institution type '" + type + "'; known are "
                    + catalogue.institutionTypes().stream()
                            .map(InstitutionType::code)
                            .sorted()
                            .collect(joining(", ")));
        }
    }
}
