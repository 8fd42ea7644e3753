package io.hegui.sdk.lending;

import io.hegui.sdk.calendar.WorkingCalendar;
import io.hegui.sdk.check.CheckContext;
import io.hegui.sdk.dataset.Filing;
import io.hegui.sdk.dataset.Period;
import io.hegui.sdk.parameter.Effective;
import io.hegui.sdk.parameter.Parameter;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Answers from the project's own config files, read without the engine. */
record FileContext(Filing filing, WorkingCalendar calendar) implements CheckContext {
    static FileContext of(String institutionType) {
        Map<LocalDate, Boolean> days = new HashMap<>();
        for (String line : lines("calendar/cn_holidays.csv")) {
            String[] cells = line.split(",", 3);
            days.put(LocalDate.parse(cells[0]), cells[1].equals("workday"));
        }
        return new FileContext(
                new Filing("91350100M000100Y43", institutionType, "350000", "loan-book", Period.parse("2026-09")),
                new WorkingCalendar(days));
    }

    @Override
    public <T> Optional<Effective<T>> parameter(Parameter<T> parameter, LocalDate on) {
        for (String line : lines("parameters/" + parameter.id() + ".csv")) {
            String[] cells = line.split(",", 6);
            List<String> types = Arrays.asList(cells[2].split(" ", -1));
            Effective<T> value = new Effective<>(
                    parameter.parser().apply(cells[4]),
                    LocalDate.parse(cells[0]),
                    cells[1].isEmpty() ? Optional.empty() : Optional.of(LocalDate.parse(cells[1])),
                    cells[5]);
            if (value.holdsOn(on) && (types.contains("*") || types.contains(filing.institutionType()))) {
                return Optional.of(value);
            }
        }
        return Optional.empty();
    }

    private static List<String> lines(String file) {
        try {
            List<String> lines = Files.readAllLines(Path.of(System.getProperty("hegui.config"), file));
            return lines.subList(1, lines.size());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
