package io.hegui.engine.report;

/** The parts of a finding that are JSON wherever it is shown: its working, and the filer's own columns. */
final class JsonParts {
    private final FindingShape shape;
    /** For the values. */
    private final Escape escape;
    /** For the JSON around them. */
    private final Escape around;

    private JsonParts(FindingShape shape, Escape escape, Escape around) {
        this.shape = shape;
        this.escape = escape;
        this.around = around;
    }

    static JsonParts ofJson(FindingShape shape) {
        return new JsonParts(shape, Escape.JSON, Escape.NONE);
    }

    static JsonParts ofCell(FindingShape shape) {
        return new JsonParts(shape, Escape.JSON_IN_CELL, Escape.CELL);
    }

    /** {@code "working":{…}}; an empty object if there is none. */
    void working(Parts parts) {
        parts.text("\"working\":{", around);
        if (shape.hasWorking()) {
            parts.text("\"figures\":{", around);
            for (int i = 0; i < shape.figures().size(); i++) {
                int slot = shape.firstFigure() + i;
                parts.text((i == 0 ? "\"" : ",\""), around).text(shape.figures().get(i), escape);
                parts.text("\":\"", around)
                        .add((finding, out) -> finding.slot(slot, escape, out))
                        .text("\"", around);
            }
            parts.text("},\"steps\":[", around);
            steps(parts);
            parts.text("]", around);
        }
        parts.text("}", around);
    }

    /** {@code "extra":{…}}. */
    void extra(Parts parts) {
        parts.text("\"extra\":{", around)
                .add((finding, out) -> pairs(finding.extra(), out))
                .text("}", around);
    }

    private void steps(Parts parts) {
        switch (shape.steps()) {
            case NONE -> {}
            case TABLE -> table(parts);
            case RAGGED ->
                parts.add((finding, out) -> {
                    PackedBytes steps = finding.stepTexts();
                    long count = steps.number();
                    for (long i = 0; i < count; i++) {
                        around.write(i == 0 ? "{" : ",{", out);
                        pairs(steps, out);
                        around.write("}", out);
                    }
                });
        }
    }

    private void table(Parts parts) {
        int columns = shape.columns().size();
        byte[][] before = new byte[columns][];
        for (int i = 0; i < columns; i++) {
            GrowingBytes name = new GrowingBytes();
            around.write(i == 0 ? "{\"" : "\",\"", name);
            escape.write(shape.columns().get(i), name);
            around.write("\":\"", name);
            before[i] = name.toArray();
        }
        byte[] after = bytes(columns == 0 ? "{}" : "\"}");
        byte[] comma = bytes(",");
        parts.add((finding, out) -> {
            PackedBytes steps = finding.stepTexts();
            long count = steps.number();
            for (long i = 0; i < count; i++) {
                if (i > 0) {
                    out.add(comma);
                }
                for (byte[] name : before) {
                    out.add(name);
                    text(steps, out);
                }
                out.add(after);
            }
        });
    }

    private void pairs(PackedBytes texts, GrowingBytes out) {
        long count = texts.number();
        for (long i = 0; i < count; i++) {
            around.write(i == 0 ? "\"" : ",\"", out);
            text(texts, out);
            around.write("\":\"", out);
            text(texts, out);
            around.write("\"", out);
        }
    }

    private void text(PackedBytes texts, GrowingBytes out) {
        int length = (int) texts.number();
        int from = texts.at();
        texts.skip(length);
        escape.write(texts.bytes(), from, from + length, out);
    }

    private byte[] bytes(String text) {
        GrowingBytes bytes = new GrowingBytes();
        around.write(text, bytes);
        return bytes.toArray();
    }
}
