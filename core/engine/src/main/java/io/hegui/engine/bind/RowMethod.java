package io.hegui.engine.bind;

import java.lang.invoke.MethodType;
import java.util.List;
import java.util.stream.IntStream;
import org.objectweb.asm.ClassWriter;
import org.objectweb.asm.Label;
import org.objectweb.asm.MethodVisitor;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.Type;

/**
 * Writes {@link RowReader#fields}: reads each cell with the method that the reader has for its type, and calls the
 * record's constructor.
 */
final class RowMethod {
    private static final int BYTES = 1;
    private static final int BOUNDS = 2;
    private static final int AT = 3;
    private static final int COUNT = 4;
    private static final int END = 6;
    private static final int START = 7;
    private static final int HASH = 8;
    private static final int FIRST_FREE = 10;

    /** Gives nothing: the row is not as it should be. */
    private final Label wrong = new Label();

    private final MethodVisitor code;
    private final List<Integer> columnOfField;
    private final Class<? extends Record> recordType;
    private final Class<?>[] types;
    private final List<BoundColumn> columns;
    private final int[] values;
    private final int[] keyStarts;
    private int free = FIRST_FREE;

    RowMethod(ClassWriter writer, RowReaderClass made) {
        this.code = writer.visitMethod(
                Opcodes.ACC_PROTECTED,
                "fields",
                MethodType.methodType(Object.class, byte[].class, int[].class, int.class, int.class)
                        .toMethodDescriptorString(),
                null,
                null);
        this.columnOfField = made.columnOfField();
        this.recordType = made.recordType();
        this.types = made.types();
        this.columns = made.columns();
        this.values = new int[types.length];
        this.keyStarts = new int[types.length];
    }

    void write() {
        code.visitCode();
        code.visitVarInsn(Opcodes.ILOAD, COUNT);
        code.visitIntInsn(Opcodes.SIPUSH, columnOfField.size());
        code.visitJumpInsn(Opcodes.IF_ICMPNE, wrong);
        for (int field = 0; field < columnOfField.size(); field++) {
            if (columnOfField.get(field) >= 0) {
                bound(2 * field, START);
                bound(2 * field + 1, END);
                read(columnOfField.get(field));
            }
        }
        absent();
        construct();
        code.visitLabel(wrong);
        code.visitInsn(Opcodes.ACONST_NULL);
        code.visitInsn(Opcodes.ARETURN);
        code.visitMaxs(0, 0);
        code.visitEnd();
    }

    private void bound(int index, int to) {
        code.visitVarInsn(Opcodes.ALOAD, BOUNDS);
        code.visitVarInsn(Opcodes.ILOAD, AT);
        code.visitIntInsn(Opcodes.SIPUSH, index);
        code.visitInsn(Opcodes.IADD);
        code.visitInsn(Opcodes.IALOAD);
        code.visitVarInsn(Opcodes.ISTORE, to);
    }

    private void call(String method, Class<?> result, Class<?>... parameters) {
        code.visitMethodInsn(
                Opcodes.INVOKEVIRTUAL,
                RowReaderClass.NAME,
                method,
                MethodType.methodType(result, parameters).toMethodDescriptorString(),
                false);
    }

    private void read(int index) {
        BoundColumn column = columns.get(index);
        boolean object = column.form() == Form.OBJECT;
        Label done = new Label();
        if (object && !column.spec().required()) {
            // most optional cells are empty, and need not be asked what they are
            Label given = new Label();
            code.visitVarInsn(Opcodes.ILOAD, START);
            code.visitVarInsn(Opcodes.ILOAD, END);
            code.visitJumpInsn(Opcodes.IF_ICMPNE, given);
            code.visitInsn(Opcodes.ACONST_NULL);
            code.visitJumpInsn(Opcodes.GOTO, done);
            code.visitLabel(given);
        }
        value(column, object, index);
        code.visitLabel(done);
        if (object) {
            code.visitTypeInsn(Opcodes.CHECKCAST, Type.getInternalName(types[index]));
        }
        store(index);
        if (column.spec().key() && column.spec().type() == ColumnType.TEXT) {
            keyStarts[index] = free;
            free += 2;
            code.visitVarInsn(Opcodes.ILOAD, START);
            code.visitVarInsn(Opcodes.ISTORE, keyStarts[index]);
            code.visitVarInsn(Opcodes.ILOAD, END);
            code.visitVarInsn(Opcodes.ISTORE, keyStarts[index] + 1);
        }
    }

    private void value(BoundColumn column, boolean object, int index) {
        code.visitVarInsn(Opcodes.ALOAD, 0);
        code.visitVarInsn(Opcodes.ALOAD, BYTES);
        code.visitVarInsn(Opcodes.ILOAD, START);
        code.visitVarInsn(Opcodes.ILOAD, END);
        switch (column.spec().type()) {
            case INTEGER -> number(object ? "boxedInteger" : "integer", column, index);
            case LONG -> number(object ? "boxedWhole" : "whole", column, index);
            case MONEY -> number("money", column, index);
            case RATE -> number("rate", column, index);
            case BOOLEAN -> cell(object ? "word" : "flag", index);
            case TEXT -> cell("text", index);
            case DATE -> cell("date", index);
            case RESIDENT_ID -> cell("residentId", index);
            case CREDIT_CODE -> cell("creditCode", index);
            case CODE, MONTH -> cell("word", index);
            case PARSED -> cell("any", index);
        }
    }

    private void number(String method, BoundColumn column, int index) {
        code.visitLdcInsn(column.least());
        code.visitLdcInsn(column.most());
        code.visitIntInsn(Opcodes.SIPUSH, index);
        call(method, result(index), byte[].class, int.class, int.class, long.class, long.class, int.class);
    }

    private void cell(String method, int index) {
        code.visitIntInsn(Opcodes.SIPUSH, index);
        call(method, result(index), byte[].class, int.class, int.class, int.class);
    }

    private Class<?> result(int index) {
        return types[index].isPrimitive() ? types[index] : Object.class;
    }

    private void store(int index) {
        values[index] = free;
        code.visitVarInsn(Type.getType(types[index]).getOpcode(Opcodes.ISTORE), free);
        free += types[index] == long.class ? 2 : 1;
    }

    private void load(int index) {
        code.visitVarInsn(Type.getType(types[index]).getOpcode(Opcodes.ILOAD), values[index]);
    }

    /** Columns that the file does not have; they are optional, and so can be null. */
    private void absent() {
        for (int index = 0; index < types.length; index++) {
            if (!columnOfField.contains(index)) {
                code.visitInsn(Opcodes.ACONST_NULL);
                code.visitTypeInsn(Opcodes.CHECKCAST, Type.getInternalName(types[index]));
                store(index);
            }
        }
    }

    private void construct() {
        code.visitVarInsn(Opcodes.ALOAD, 0);
        call("isWrong", boolean.class);
        code.visitJumpInsn(Opcodes.IFNE, wrong);
        hash();
        code.visitVarInsn(Opcodes.ALOAD, 0);
        code.visitVarInsn(Opcodes.LLOAD, HASH);
        call("construct", void.class, long.class);
        keyText();
        code.visitTypeInsn(Opcodes.NEW, Type.getInternalName(recordType));
        code.visitInsn(Opcodes.DUP);
        for (int index = 0; index < types.length; index++) {
            load(index);
        }
        code.visitMethodInsn(
                Opcodes.INVOKESPECIAL,
                Type.getInternalName(recordType),
                "<init>",
                MethodType.methodType(void.class, types).toMethodDescriptorString(),
                false);
        code.visitInsn(Opcodes.ARETURN);
    }

    /** Key columns count in the order of the dataset, whatever that of the file. */
    private void hash() {
        code.visitInsn(Opcodes.LCONST_0);
        code.visitVarInsn(Opcodes.LSTORE, HASH);
        for (int index = 0; index < types.length; index++) {
            BoundColumn column = columns.get(index);
            if (!column.spec().key()) {
                continue;
            }
            code.visitVarInsn(Opcodes.ALOAD, 0);
            code.visitVarInsn(Opcodes.LLOAD, HASH);
            if (column.spec().type() == ColumnType.TEXT) {
                code.visitVarInsn(Opcodes.ALOAD, BYTES);
                code.visitVarInsn(Opcodes.ILOAD, keyStarts[index]);
                code.visitVarInsn(Opcodes.ILOAD, keyStarts[index] + 1);
                call("textKey", long.class, long.class, byte[].class, int.class, int.class);
            } else {
                load(index);
                box(types[index]);
                call("key", long.class, long.class, Object.class);
            }
            code.visitVarInsn(Opcodes.LSTORE, HASH);
        }
    }

    /** A key that is one text is at hand, and shown as it is. */
    private void keyText() {
        int[] keys = IntStream.range(0, types.length)
                .filter(index -> columns.get(index).spec().key())
                .toArray();
        if (keys.length == 1
                && columns.get(keys[0]).spec().type() == ColumnType.TEXT
                && !columns.get(keys[0]).spec().personal()) {
            code.visitVarInsn(Opcodes.ALOAD, 0);
            load(keys[0]);
            call("keyText", void.class, String.class);
        }
    }

    private void box(Class<?> type) {
        if (type.isPrimitive()) {
            Class<?> boxed = MethodType.methodType(type).wrap().returnType();
            code.visitMethodInsn(
                    Opcodes.INVOKESTATIC,
                    Type.getInternalName(boxed),
                    "valueOf",
                    MethodType.methodType(boxed, type).toMethodDescriptorString(),
                    false);
        }
    }
}
