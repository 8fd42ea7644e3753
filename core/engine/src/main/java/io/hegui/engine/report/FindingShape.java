package io.hegui.engine.report;

import io.hegui.sdk.check.Kind;
import io.hegui.sdk.check.Severity;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What findings have in common that differ only in place and values: as a rule all findings of a check. The values of a
 * finding stand in slots, counted from 0: observed, bounds, difference, arguments, figures.
 *
 * @param bounds of the values that were expected
 * @param figures names of the working's figures
 * @param columns names of the working's steps, if they are a table
 */
record FindingShape(
        String check,
        Kind kind,
        Severity severity,
        boolean unknown,
        String field,
        String message,
        Optional<ValueShape> observed,
        Optional<Expectation.Form> expected,
        List<ValueShape> bounds,
        Optional<ValueShape> difference,
        List<String> argumentNames,
        List<ValueShape> arguments,
        List<String> figures,
        StepForm steps,
        List<String> columns) {
    private static final String NOTHING = "";

    static FindingShape of(Finding finding) {
        List<Value> bounds = finding.expected().map(Expectation::values).orElse(List.of());
        StepForm steps = StepForm.of(finding.working());
        return new FindingShape(
                finding.check(),
                finding.kind(),
                finding.severity(),
                finding.unknown(),
                finding.field(),
                finding.message(),
                finding.observed().map(ValueShape::of),
                finding.expected().map(Expectation::form),
                bounds.stream().map(ValueShape::of).toList(),
                finding.difference().map(ValueShape::of),
                List.copyOf(finding.arguments().keySet()),
                finding.arguments().values().stream().map(ValueShape::of).toList(),
                List.copyOf(finding.working().figures().keySet()),
                steps,
                steps == StepForm.TABLE
                        ? List.copyOf(finding.working().steps().get(0).keySet())
                        : List.of());
    }

    /** Whether the finding has this shape; what {@link #of} gives need not be made for it then. */
    boolean fits(Finding finding) {
        return check.equals(finding.check())
                && message.equals(finding.message())
                && field.equals(finding.field())
                && unknown == finding.unknown()
                && kind == finding.kind()
                && severity == finding.severity()
                && fits(observed, finding.observed())
                && fits(difference, finding.difference())
                && fitsExpected(finding.expected())
                && fitsArguments(finding.arguments())
                && StepForm.isNamed(finding.working().figures(), figures)
                && fitsSteps(finding.working().steps());
    }

    private boolean fitsExpected(Optional<Expectation> found) {
        if (found.isEmpty() || expected.isEmpty()) {
            return found.isEmpty() && expected.isEmpty();
        }
        return expected.get() == found.get().form() && fits(bounds, found.get().values());
    }

    private boolean fitsArguments(Map<String, Value> found) {
        if (!StepForm.isNamed(found, argumentNames)) {
            return false;
        }
        if (found.isEmpty()) {
            return true;
        }
        Iterator<Value> values = found.values().iterator();
        for (ValueShape argument : arguments) {
            if (!argument.fits(values.next())) {
                return false;
            }
        }
        return true;
    }

    private boolean fitsSteps(List<Map<String, String>> found) {
        if (steps == StepForm.NONE || found.isEmpty()) {
            return steps == StepForm.NONE && found.isEmpty();
        }
        if (steps == StepForm.TABLE) {
            for (Map<String, String> step : found) {
                if (!StepForm.isNamed(step, columns)) {
                    return false;
                }
            }
        }
        // names of their own are written for any steps
        return true;
    }

    private static boolean fits(Optional<ValueShape> shape, Optional<Value> value) {
        return shape.isPresent() ? value.isPresent() && shape.get().fits(value.get()) : value.isEmpty();
    }

    private static boolean fits(List<ValueShape> shapes, List<Value> values) {
        if (shapes.size() != values.size()) {
            return false;
        }
        for (int i = 0; i < shapes.size(); i++) {
            if (!shapes.get(i).fits(values.get(i))) {
                return false;
            }
        }
        return true;
    }

    FindingCount count(long findings) {
        return new FindingCount(check, kind, severity, unknown, findings);
    }

    int firstBound() {
        return observed.isPresent() ? 1 : 0;
    }

    int differenceSlot() {
        return firstBound() + bounds.size();
    }

    int firstArgument() {
        return differenceSlot() + (difference.isPresent() ? 1 : 0);
    }

    int firstFigure() {
        return firstArgument() + arguments.size();
    }

    /** Of all slots, in their order; figures are plain text. */
    List<ValueShape> slots() {
        List<ValueShape> slots = new ArrayList<>();
        observed.ifPresent(slots::add);
        slots.addAll(bounds);
        difference.ifPresent(slots::add);
        slots.addAll(arguments);
        figures.forEach(figure -> slots.add(new ValueShape(Value.Type.TEXT, false)));
        return slots;
    }

    boolean hasWorking() {
        return !figures.isEmpty() || steps != StepForm.NONE;
    }

    /** Enumerations by name, so that files outlive a change in their order. */
    void write(GrowingBytes out) {
        out.text(check);
        out.text(kind.name());
        out.text(severity.name());
        out.flag(unknown);
        out.text(field);
        out.text(message);
        optional(out, observed);
        out.text(expected.map(Enum::name).orElse(NOTHING));
        all(out, bounds);
        optional(out, difference);
        texts(out, argumentNames);
        all(out, arguments);
        texts(out, figures);
        out.text(steps.name());
        texts(out, columns);
    }

    static FindingShape read(PackedBytes in) {
        return new FindingShape(
                in.text(),
                Kind.valueOf(in.text()),
                Severity.valueOf(in.text()),
                in.flag(),
                in.text(),
                in.text(),
                optional(in),
                form(in.text()),
                all(in),
                optional(in),
                in.texts(),
                all(in),
                in.texts(),
                StepForm.valueOf(in.text()),
                in.texts());
    }

    private static void texts(GrowingBytes out, List<String> texts) {
        out.number(texts.size());
        texts.forEach(out::text);
    }

    private static void all(GrowingBytes out, List<ValueShape> shapes) {
        out.number(shapes.size());
        shapes.forEach(shape -> shape.write(out));
    }

    private static List<ValueShape> all(PackedBytes in) {
        List<ValueShape> shapes = new ArrayList<>();
        for (long left = in.number(); left > 0; left--) {
            shapes.add(ValueShape.read(in));
        }
        return List.copyOf(shapes);
    }

    private static void optional(GrowingBytes out, Optional<ValueShape> shape) {
        out.flag(shape.isPresent());
        shape.ifPresent(present -> present.write(out));
    }

    private static Optional<ValueShape> optional(PackedBytes in) {
        return in.flag() ? Optional.of(ValueShape.read(in)) : Optional.empty();
    }

    private static Optional<Expectation.Form> form(String name) {
        return name.equals(NOTHING) ? Optional.empty() : Optional.of(Expectation.Form.valueOf(name));
    }
}
