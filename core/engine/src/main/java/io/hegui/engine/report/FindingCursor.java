package io.hegui.engine.report;

import io.hegui.sdk.Text;
import io.hegui.sdk.check.Kind;
import io.hegui.sdk.check.Severity;
import io.hegui.sdk.check.Working;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Goes through the findings of a block. What it says of one holds until the next. */
public final class FindingCursor {
    private final PackedBytes in;
    private final List<Open> shapes = new ArrayList<>();
    private final List<Label> labels = new ArrayList<>();
    private Open open = Open.NOTHING;
    private long row;
    private int keyFrom;
    private int keyTo;
    private int extraAt;
    private int fingerprintAt;
    private int stepsAt;
    private int[] from = new int[8];
    private int[] to = new int[8];

    private FindingCursor(byte[] bytes) {
        this.in = new PackedBytes(bytes);
    }

    /** @param packed bytes of a block, or of several, one after the other */
    public static FindingCursor over(byte[] packed) {
        return new FindingCursor(packed);
    }

    /** Goes to the next finding, or says that there is none. */
    public boolean next() {
        long code = FindingPacker.SECTION;
        while (code == FindingPacker.SECTION) {
            if (in.isAtEnd()) {
                return false;
            }
            code = in.number();
            if (code == FindingPacker.SECTION) {
                section();
            }
        }
        open = shapes.get((int) ((code - 1) >> 1));
        if (((code - 1) & 1) == 0) {
            place();
        }
        fingerprintAt = in.at();
        in.skip(Long.BYTES);
        slots();
        steps();
        return true;
    }

    private void section() {
        shapes.clear();
        for (long left = in.number(); left > 0; left--) {
            shapes.add(new Open(FindingShape.read(in)));
        }
        labels.clear();
        for (long left = in.number(); left > 0; left--) {
            labels.add(new Label(in.text(), Text.of(in.text(), in.text())));
        }
        row = 0;
    }

    private void place() {
        long step = in.number();
        row += (step >>> 1) ^ -(step & 1);
        int length = (int) in.number();
        keyFrom = in.at();
        keyTo = keyFrom + length;
        in.skip(length);
        extraAt = in.at();
        in.skipTexts(2 * (int) in.number());
    }

    private void slots() {
        boolean[] labelled = open.labelled;
        if (labelled.length > from.length) {
            from = new int[labelled.length];
            to = new int[labelled.length];
        }
        for (int i = 0; i < labelled.length; i++) {
            int number = (int) in.number();
            if (labelled[i]) {
                from[i] = number;
            } else {
                from[i] = in.at();
                in.skip(number);
                to[i] = in.at();
            }
        }
    }

    private void steps() {
        stepsAt = in.at();
        if (open.shape.steps() == StepForm.NONE) {
            return;
        }
        int count = (int) in.number();
        if (open.shape.steps() == StepForm.TABLE) {
            in.skipTexts(count * open.shape.columns().size());
            return;
        }
        for (int i = 0; i < count; i++) {
            in.skipTexts(2 * (int) in.number());
        }
    }

    public String check() {
        return open.shape.check();
    }

    public Kind kind() {
        return open.shape.kind();
    }

    public Severity severity() {
        return open.shape.severity();
    }

    public boolean unknown() {
        return open.shape.unknown();
    }

    /** In 16 hex digits. */
    public String fingerprint() {
        GrowingBytes digits = new GrowingBytes();
        fingerprint(digits);
        return digits.toText();
    }

    /** The whole finding. */
    public Finding finding() {
        FindingShape shape = open.shape;
        Map<String, Value> arguments = new LinkedHashMap<>();
        for (int i = 0; i < shape.arguments().size(); i++) {
            arguments.put(shape.argumentNames().get(i), value(shape.arguments().get(i), shape.firstArgument() + i));
        }
        List<Value> bounds = new ArrayList<>();
        for (int i = 0; i < shape.bounds().size(); i++) {
            bounds.add(value(shape.bounds().get(i), shape.firstBound() + i));
        }
        return new Finding(
                shape.check(),
                shape.kind(),
                shape.severity(),
                shape.unknown(),
                row,
                in.text(keyFrom, keyTo),
                shape.field(),
                shape.observed().map(observed -> value(observed, 0)),
                shape.expected().map(form -> new Expectation(form, bounds)),
                shape.difference().map(difference -> value(difference, shape.differenceSlot())),
                shape.message(),
                arguments,
                working(),
                texts(extra()),
                fingerprint());
    }

    private Value value(ValueShape shape, int slot) {
        return shape.labelled()
                ? new Value(
                        shape.type(),
                        label(slot).name(),
                        Optional.of(label(slot).words()))
                : Value.of(shape.type(), in.text(from[slot], to[slot]));
    }

    private Working working() {
        FindingShape shape = open.shape;
        Map<String, String> figures = new LinkedHashMap<>();
        for (int i = 0; i < shape.figures().size(); i++) {
            int slot = shape.firstFigure() + i;
            figures.put(shape.figures().get(i), in.text(from[slot], to[slot]));
        }
        List<Map<String, String>> steps = new ArrayList<>();
        if (shape.steps() != StepForm.NONE) {
            PackedBytes texts = stepTexts();
            for (long left = texts.number(); left > 0; left--) {
                steps.add(shape.steps() == StepForm.TABLE ? named(shape.columns(), texts) : texts(texts));
            }
        }
        return figures.isEmpty() && steps.isEmpty() ? Working.NONE : new Working(figures, steps);
    }

    private static Map<String, String> named(List<String> names, PackedBytes texts) {
        Map<String, String> named = new LinkedHashMap<>();
        names.forEach(name -> named.put(name, texts.text()));
        return named;
    }

    private static Map<String, String> texts(PackedBytes in) {
        Map<String, String> texts = new LinkedHashMap<>();
        for (long left = in.number(); left > 0; left--) {
            texts.put(in.text(), in.text());
        }
        return texts;
    }

    Open open() {
        return open;
    }

    long row() {
        return row;
    }

    void key(Escape escape, GrowingBytes out) {
        escape.write(in.bytes(), keyFrom, keyTo, out);
    }

    /** The text in a slot without label. */
    void slot(int slot, Escape escape, GrowingBytes out) {
        escape.write(in.bytes(), from[slot], to[slot], out);
    }

    /** Whether a slot without label holds that text. */
    boolean isSlot(int slot, byte[] text) {
        return Arrays.equals(in.bytes(), from[slot], to[slot], text, 0, text.length);
    }

    /** The value in a slot with label. */
    Label label(int slot) {
        return labels.get(from[slot]);
    }

    /** In 16 hex digits. */
    void fingerprint(GrowingBytes out) {
        for (int i = 0; i < Long.BYTES; i++) {
            int two = in.bytes()[fingerprintAt + i];
            out.add(Character.forDigit((two >> 4) & 0xF, 16));
            out.add(Character.forDigit(two & 0xF, 16));
        }
    }

    /** Own columns: their number, then name and text of each. */
    PackedBytes extra() {
        return new PackedBytes(in.bytes(), extraAt);
    }

    /** Steps of the working: their number, then the texts of each. */
    PackedBytes stepTexts() {
        return new PackedBytes(in.bytes(), stepsAt);
    }

    /** A shape that findings of the section have, and what a reader made of it. */
    static final class Open {
        private static final Open NOTHING = new Open(new FindingShape(
                "",
                Kind.INTEGRITY,
                Severity.INFO,
                false,
                "",
                "",
                Optional.empty(),
                Optional.empty(),
                List.of(),
                Optional.empty(),
                List.of(),
                List.of(),
                List.of(),
                StepForm.NONE,
                List.of()));

        private final FindingShape shape;
        private final boolean[] labelled;
        private Optional<Part> line = Optional.empty();

        Open(FindingShape shape) {
            this.shape = shape;
            List<ValueShape> slots = shape.slots();
            this.labelled = new boolean[slots.size()];
            for (int i = 0; i < labelled.length; i++) {
                labelled[i] = slots.get(i).labelled();
            }
        }

        FindingShape shape() {
            return shape;
        }

        Optional<Part> line() {
            return line;
        }

        void line(Part compiled) {
            line = Optional.of(compiled);
        }
    }

    /** A value with a label. */
    record Label(String name, Text words) {}
}
