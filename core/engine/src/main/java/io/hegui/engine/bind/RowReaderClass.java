package io.hegui.engine.bind;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.MethodType;
import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import java.util.List;
import org.objectweb.asm.ClassWriter;
import org.objectweb.asm.Label;
import org.objectweb.asm.MethodVisitor;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.Type;

/**
 * Writes the class that reads the rows of one dataset, as somebody would write it who knows the record and the order of
 * the fields: no column is looked up, no value rests in an array, and the compiler sees the whole row at once. A loader
 * of its own below the record's makes it, so that both go together.
 */
final class RowReaderClass {
    private static final String NAME = "io/hegui/made/Rows";
    private static final String SUPER = Type.getInternalName(RowReader.class);
    private static final MethodType LINE =
            MethodType.methodType(Object.class, byte[].class, int.class, int.class, long.class);
    private static final MethodType FIELDS =
            MethodType.methodType(Object.class, byte[].class, int[].class, int.class, int.class);

    private final Class<? extends Record> recordType;
    private final Class<?>[] types;
    private final List<BoundColumn> columns;
    private final List<Integer> columnOfField;

    private RowReaderClass(Class<? extends Record> recordType, List<BoundColumn> columns, List<Integer> columnOfField) {
        this.recordType = recordType;
        this.types = types(recordType);
        this.columns = columns;
        this.columnOfField = columnOfField;
    }

    /**
     * A class below {@link RowReader} with a public constructor that takes nothing.
     *
     * @param columnOfField for each field of a row the position of its column, -1 if it has none
     */
    static Class<? extends RowReader> of(
            Class<? extends Record> recordType, List<BoundColumn> columns, List<Integer> columnOfField) {
        RowReaderClass made = new RowReaderClass(recordType, columns, columnOfField);
        return new Loader(recordType.getClassLoader()).define(made.write()).asSubclass(RowReader.class);
    }

    /** @throws ReflectiveOperationException if the record or its constructor is out of reach */
    static void requireReach(Class<? extends Record> recordType) throws ReflectiveOperationException {
        MethodHandles.publicLookup().findConstructor(recordType, MethodType.methodType(void.class, types(recordType)));
    }

    private static Class<?>[] types(Class<? extends Record> recordType) {
        return Arrays.stream(recordType.getRecordComponents())
                .map(RecordComponent::getType)
                .toArray(Class<?>[]::new);
    }

    private byte[] write() {
        ClassWriter writer = new ClassWriter(ClassWriter.COMPUTE_FRAMES);
        writer.visit(Opcodes.V17, Opcodes.ACC_PUBLIC | Opcodes.ACC_FINAL | Opcodes.ACC_SUPER, NAME, null, SUPER, null);
        MethodVisitor constructor = writer.visitMethod(Opcodes.ACC_PUBLIC, "<init>", "()V", null, null);
        constructor.visitCode();
        constructor.visitVarInsn(Opcodes.ALOAD, 0);
        constructor.visitMethodInsn(Opcodes.INVOKESPECIAL, SUPER, "<init>", "()V", false);
        constructor.visitInsn(Opcodes.RETURN);
        constructor.visitMaxs(0, 0);
        constructor.visitEnd();
        new Body(writer, "line", LINE, true).write();
        new Body(writer, "fields", FIELDS, false).write();
        writer.visitEnd();
        return writer.toByteArray();
    }

    /** One of the two methods; they differ in how they come by start and end of a field. */
    private final class Body {
        private static final int BYTES = 1;
        private static final int FROM = 2;
        private static final int TO = 3;
        private static final int DELIMITERS = 4;
        private static final int BOUNDS = 2;
        private static final int AT = 3;
        private static final int COUNT = 4;
        private static final int END = 6;
        private static final int START = 7;
        private static final int HASH = 8;
        private static final int FIRST_FREE = 10;

        private final MethodVisitor code;
        private final boolean inOnePiece;
        private final int[] values = new int[types.length];
        private final int[] keyStarts = new int[types.length];
        private final Label wrong = new Label();
        private int free = FIRST_FREE;

        Body(ClassWriter writer, String name, MethodType type, boolean inOnePiece) {
            this.code = writer.visitMethod(Opcodes.ACC_PROTECTED, name, type.toMethodDescriptorString(), null, null);
            this.inOnePiece = inOnePiece;
        }

        void write() {
            code.visitCode();
            if (!inOnePiece) {
                code.visitVarInsn(Opcodes.ILOAD, COUNT);
                code.visitIntInsn(Opcodes.SIPUSH, columnOfField.size());
                code.visitJumpInsn(Opcodes.IF_ICMPNE, wrong);
            }
            for (int field = 0; field < columnOfField.size(); field++) {
                if (inOnePiece) {
                    find(field);
                } else if (columnOfField.get(field) >= 0) {
                    lookUp(field);
                }
                if (columnOfField.get(field) >= 0) {
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

        /** The field ends at the next delimiter, the last one at the end of the row, and not before. */
        private void find(int field) {
            boolean last = field == columnOfField.size() - 1;
            if (field == 0) {
                code.visitVarInsn(Opcodes.ILOAD, FROM);
            } else {
                code.visitVarInsn(Opcodes.ILOAD, END);
                code.visitInsn(Opcodes.ICONST_1);
                code.visitInsn(Opcodes.IADD);
            }
            code.visitVarInsn(Opcodes.ISTORE, START);
            code.visitVarInsn(Opcodes.ALOAD, 0);
            code.visitVarInsn(Opcodes.ALOAD, BYTES);
            code.visitVarInsn(Opcodes.ILOAD, START);
            code.visitVarInsn(Opcodes.ILOAD, TO);
            code.visitVarInsn(Opcodes.LLOAD, DELIMITERS);
            call("end", int.class, byte[].class, int.class, int.class, long.class);
            code.visitVarInsn(Opcodes.ISTORE, END);
            code.visitVarInsn(Opcodes.ILOAD, END);
            code.visitVarInsn(Opcodes.ILOAD, TO);
            code.visitJumpInsn(last ? Opcodes.IF_ICMPLT : Opcodes.IF_ICMPGE, wrong);
            if (last) {
                code.visitVarInsn(Opcodes.ILOAD, TO);
                code.visitVarInsn(Opcodes.ISTORE, END);
            }
        }

        private void lookUp(int field) {
            for (int i = 0; i < 2; i++) {
                code.visitVarInsn(Opcodes.ALOAD, BOUNDS);
                code.visitVarInsn(Opcodes.ILOAD, AT);
                code.visitIntInsn(Opcodes.SIPUSH, 2 * field + i);
                code.visitInsn(Opcodes.IADD);
                code.visitInsn(Opcodes.IALOAD);
                code.visitVarInsn(Opcodes.ISTORE, i == 0 ? START : END);
            }
        }

        private void read(int index) {
            BoundColumn column = columns.get(index);
            boolean object = column.form() == Form.OBJECT;
            code.visitVarInsn(Opcodes.ALOAD, 0);
            code.visitVarInsn(Opcodes.ALOAD, BYTES);
            code.visitVarInsn(Opcodes.ILOAD, START);
            code.visitVarInsn(Opcodes.ILOAD, END);
            switch (column.spec().type()) {
                case INTEGER -> call(object ? "any" : "integer", column, index, int.class);
                case LONG -> call(object ? "any" : "whole", column, index, long.class);
                case MONEY -> call("money", column, index, Object.class);
                case RATE -> call("rate", column, index, Object.class);
                case BOOLEAN -> call(object ? "word" : "flag", column, index, boolean.class);
                case TEXT -> call("text", column, index, Object.class);
                case DATE -> call("date", column, index, Object.class);
                case RESIDENT_ID -> call("residentId", column, index, Object.class);
                case CREDIT_CODE -> call("creditCode", column, index, Object.class);
                case CODE, MONTH -> call("word", column, index, Object.class);
                case PARSED -> call("any", column, index, Object.class);
            }
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

        private void call(String method, BoundColumn column, int index, Class<?> primitive) {
            Class<?> result = column.form() == Form.OBJECT ? Object.class : primitive;
            if (column.spec().type().isOrdered() && !method.equals("any")) {
                code.visitLdcInsn(column.least());
                code.visitLdcInsn(column.most());
                code.visitIntInsn(Opcodes.SIPUSH, index);
                call(method, result, byte[].class, int.class, int.class, long.class, long.class, int.class);
            } else {
                code.visitIntInsn(Opcodes.SIPUSH, index);
                call(method, result, byte[].class, int.class, int.class, int.class);
            }
        }

        private void call(String method, Class<?> result, Class<?>... parameters) {
            code.visitMethodInsn(
                    Opcodes.INVOKEVIRTUAL,
                    NAME,
                    method,
                    MethodType.methodType(result, parameters).toMethodDescriptorString(),
                    false);
        }

        private void store(int index) {
            values[index] = free;
            code.visitVarInsn(Type.getType(types[index]).getOpcode(Opcodes.ISTORE), free);
            free += types[index] == long.class ? 2 : 1;
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
            if (columns.stream().anyMatch(column -> column.spec().key())) {
                hash();
                code.visitVarInsn(Opcodes.ALOAD, 0);
                code.visitVarInsn(Opcodes.LLOAD, HASH);
                call("isGood", boolean.class, long.class);
            } else {
                code.visitVarInsn(Opcodes.ALOAD, 0);
                call("isGood", boolean.class);
            }
            code.visitJumpInsn(Opcodes.IFEQ, wrong);
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

        private void load(int index) {
            code.visitVarInsn(Type.getType(types[index]).getOpcode(Opcodes.ILOAD), values[index]);
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

    /** Sees what the record's own loader sees and what the reader is built on, and makes one class. */
    private static final class Loader extends ClassLoader {
        Loader(ClassLoader recordLoader) {
            super(recordLoader);
        }

        Class<?> define(byte[] bytes) {
            return defineClass(NAME.replace('/', '.'), bytes, 0, bytes.length);
        }

        @Override
        protected Class<?> loadClass(String name, boolean resolve) throws ClassNotFoundException {
            return name.equals(RowReader.class.getName()) ? RowReader.class : super.loadClass(name, resolve);
        }
    }
}
