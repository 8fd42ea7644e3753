package io.hegui.engine.report;

import io.hegui.sdk.Language;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/** Puts parts one after the other; what is the same for all findings becomes one of them. */
final class Parts {
    private final List<Part> parts = new ArrayList<>();
    private final GrowingBytes constant = new GrowingBytes();

    /** As it is. */
    Parts literal(String text) {
        return text(text, Escape.NONE);
    }

    Parts text(String text, Escape escape) {
        escape.write(text, constant);
        return this;
    }

    Parts add(Part part) {
        flush();
        parts.add(part);
        return this;
    }

    /** A value in a slot, as people read it. */
    Parts value(ValueShape shape, int slot, Language language, Escape escape) {
        if (shape.labelled() && shape.type() == Value.Type.CODE) {
            return add(
                    (finding, out) -> escape.write(finding.label(slot).words().in(language), out));
        }
        if (shape.type() == Value.Type.BOOLEAN) {
            return truth(shape, slot, language, escape);
        }
        add(
                shape.labelled()
                        ? (finding, out) -> escape.write(finding.label(slot).name(), out)
                        : (finding, out) -> finding.slot(slot, escape, out));
        return text(Value.unit(shape.type(), language), escape);
    }

    private Parts truth(ValueShape shape, int slot, Language language, Escape escape) {
        byte[] isTrue = "true".getBytes(StandardCharsets.US_ASCII);
        return add((finding, out) -> {
            boolean truth = shape.labelled() ? finding.label(slot).name().equals("true") : finding.isSlot(slot, isTrue);
            escape.write(Value.truth(truth, language), out);
        });
    }

    Part toPart() {
        flush();
        Part[] all = parts.toArray(Part[]::new);
        return (finding, out) -> {
            for (Part part : all) {
                part.write(finding, out);
            }
        };
    }

    private void flush() {
        if (constant.size() > 0) {
            byte[] bytes = constant.cut(0);
            parts.add((finding, out) -> out.add(bytes));
        }
    }
}
