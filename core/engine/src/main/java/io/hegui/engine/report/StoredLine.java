package io.hegui.engine.report;

import java.util.List;
import java.util.Optional;

/** Findings of one shape as {@link FindingCodec} writes them, from where they are packed. */
final class StoredLine {
    private final FindingShape shape;
    private final Parts line = new Parts();

    private StoredLine(FindingShape shape) {
        this.shape = shape;
    }

    static Part of(FindingShape shape) {
        StoredLine stored = new StoredLine(shape);
        stored.write();
        return stored.line.toPart();
    }

    private void write() {
        line.literal("{\"check\":\"").text(shape.check(), Escape.JSON);
        line.literal("\",\"kind\":\"").literal(shape.kind().name());
        line.literal("\",\"severity\":\"").literal(shape.severity().name());
        line.literal("\",\"unknown\":").literal(Boolean.toString(shape.unknown()));
        line.literal(",\"row\":").add((finding, out) -> out.decimal(finding.row()));
        line.literal(",\"key\":\"").add((finding, out) -> finding.key(Escape.JSON, out));
        line.literal("\",\"field\":\"").text(shape.field(), Escape.JSON).literal("\"");
        line.literal(",\"observed\":");
        value(shape.observed(), 0);
        line.literal(",\"expected\":");
        expected();
        line.literal(",\"difference\":");
        value(shape.difference(), shape.differenceSlot());
        line.literal(",\"message\":\"").text(shape.message(), Escape.JSON);
        line.literal("\",\"arguments\":{");
        values(shape.arguments(), shape.firstArgument(), shape.argumentNames());
        line.literal("},");
        JsonParts.ofJson(shape).working(line);
        line.literal(",");
        JsonParts.ofJson(shape).extra(line);
        line.literal(",\"fingerprint\":\"").add((finding, out) -> finding.fingerprint(out));
        line.literal("\"}");
    }

    private void expected() {
        if (shape.expected().isEmpty()) {
            line.literal("null");
            return;
        }
        line.literal("{\"form\":\"").literal(shape.expected().get().name()).literal("\",\"values\":[");
        values(shape.bounds(), shape.firstBound(), List.of());
        line.literal("]}");
    }

    private void values(List<ValueShape> values, int firstSlot, List<String> names) {
        for (int i = 0; i < values.size(); i++) {
            line.literal(i == 0 ? "" : ",");
            if (!names.isEmpty()) {
                line.literal("\"").text(names.get(i), Escape.JSON).literal("\":");
            }
            value(Optional.of(values.get(i)), firstSlot + i);
        }
    }

    private void value(Optional<ValueShape> value, int slot) {
        if (value.isEmpty()) {
            line.literal("null");
            return;
        }
        line.literal("{\"type\":\"").literal(value.get().type().name()).literal("\",\"text\":\"");
        if (value.get().labelled()) {
            line.add((finding, out) -> {
                FindingCursor.Label label = finding.label(slot);
                Escape.JSON.write(label.name(), out);
                Escape.NONE.write("\",\"zh\":\"", out);
                Escape.JSON.write(label.words().zh(), out);
                Escape.NONE.write("\",\"en\":\"", out);
                Escape.JSON.write(label.words().en(), out);
            });
        } else {
            line.add((finding, out) -> finding.slot(slot, Escape.JSON, out));
        }
        line.literal("\"}");
    }
}
