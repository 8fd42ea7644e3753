package io.hegui.engine.expression;

import static java.util.Objects.requireNonNull;

import io.hegui.engine.report.Expectation;
import io.hegui.sdk.check.CheckContext;
import io.hegui.sdk.check.Expected;
import io.hegui.sdk.check.Findings;
import io.hegui.sdk.check.Need;
import io.hegui.sdk.check.Observation;
import io.hegui.sdk.check.RecordCheck;
import io.hegui.sdk.dataset.Dated;
import io.hegui.sdk.parameter.Effective;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What all compiled rules have in common; the class below it that is written for a rule computes. Public because compiled
 * classes lie in another package.
 */
public abstract class CompiledRule implements RecordCheck<Object> {
    private final Outline outline;

    protected CompiledRule(Outline outline) {
        this.outline = requireNonNull(outline, "outline is null");
    }

    /** A rule that is wrong by one thing. */
    public record Mutant(String what, CompiledRule rule) {}

    /** All ways in which the rule could be wrong by one thing. */
    public final List<Mutant> mutants() {
        return Mutants.of(outline.rule()).stream()
                .map(mutant -> new Mutant(mutant.what(), RuleClass.make(mutant.rule())))
                .toList();
    }

    @Override
    @SuppressWarnings("unchecked") // the plan gives a rule only records of the type that it was compiled for
    public final Class<Object> recordType() {
        return (Class<Object>) (Class<?>) outline.rule().recordType();
    }

    @Override
    public final List<Need<?, ?>> needs() {
        return outline.needs();
    }

    /** The row of another dataset with that key; null where there is none, or no key. */
    protected final @Nullable Object lookedUp(int number, @Nullable Object key, CheckContext context) {
        return key == null
                ? null
                : context.lookup(outline.need(number)).find(Members.text(key)).orElse(null);
    }

    /** The value of a parameter on the record's day; null where none is loaded for it. */
    protected final @Nullable Object parameter(int number, Object record, CheckContext context) {
        Optional<? extends Effective<?>> value = context.parameter(outline.parameter(number), day(record, context));
        return value.isPresent() ? value.get().value() : null;
    }

    protected final void unknown(int number, Object record, CheckContext context, Findings findings) {
        findings.add(Observation.unknown(outline.rule().field(), outline.parameter(number), day(record, context)));
    }

    /** @param observed null where the column has no value */
    protected final void found(Findings findings, @Nullable Object observed, Object[] expected, Object[] arguments) {
        Observation seen = Observation.on(outline.rule().field());
        if (observed != null) {
            seen = seen.observed(observed);
        }
        if (outline.expected().isPresent()) {
            seen = seen.expected(expected(outline.expected().get(), expected));
        }
        for (int i = 0; i < arguments.length; i++) {
            seen = seen.with(outline.arguments().get(i), arguments[i]);
        }
        findings.add(seen);
    }

    /** What went wrong, with the line of the rule's file on which it did. */
    protected final RuntimeException failed(RuntimeException thrown) {
        String place = Arrays.stream(thrown.getStackTrace())
                .filter(frame -> outline.rule().file().equals(frame.getFileName()))
                .findFirst()
                .map(frame -> outline.rule().file() + ":" + frame.getLineNumber())
                .orElse(outline.rule().file());
        return new RuleFailedException(place + ": cannot be computed: " + thrown.getMessage());
    }

    private static LocalDate day(Object record, CheckContext context) {
        return record instanceof Dated dated
                ? dated.ruleDate()
                : context.filing().period().end();
    }

    private static Expected expected(Expectation.Form form, Object[] values) {
        return switch (form) {
            case AT_MOST -> Expected.atMost((Comparable<?>) values[0]);
            case AT_LEAST -> Expected.atLeast((Comparable<?>) values[0]);
            case EQUAL_TO -> Expected.equalTo(values[0]);
            case ONE_OF -> Expected.oneOf(Arrays.asList(values));
            case NONE_OF -> Expected.noneOf(Arrays.asList(values));
            case PRESENT -> Expected.present();
            case ABSENT -> Expected.absent();
        };
    }
}
