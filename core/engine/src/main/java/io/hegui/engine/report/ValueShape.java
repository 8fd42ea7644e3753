package io.hegui.engine.report;

/** What is known of a value before its text: its type, and whether it has a label. */
record ValueShape(Value.Type type, boolean labelled) {
    static ValueShape of(Value value) {
        return new ValueShape(value.type(), value.label().isPresent());
    }

    boolean fits(Value value) {
        return value.type() == type && value.label().isPresent() == labelled;
    }

    void write(GrowingBytes out) {
        out.text(type.name());
        out.flag(labelled);
    }

    static ValueShape read(PackedBytes in) {
        return new ValueShape(Value.Type.valueOf(in.text()), in.flag());
    }
}
