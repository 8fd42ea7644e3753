package io.hegui.engine.bind;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.MethodType;
import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import java.util.List;
import org.objectweb.asm.ClassWriter;
import org.objectweb.asm.MethodVisitor;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.Type;

/**
 * Writes the class that reads the rows of one dataset, as somebody would write it who knows the record and the order of
 * the fields: no column is looked up, no value rests in an array, and the compiler sees the whole row at once. A loader
 * of its own below the record's makes it, so that both go together. Java compiles no method beyond 8 000 bytes of code,
 * which is a row of about 150 columns; a longer one is read rightly, but slowly.
 */
final class RowReaderClass {
    static final String NAME = "io/hegui/made/Rows";
    private static final String SUPER = Type.getInternalName(RowReader.class);
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

    Class<? extends Record> recordType() {
        return recordType;
    }

    /** Types of the record's components. */
    Class<?>[] types() {
        return types;
    }

    List<BoundColumn> columns() {
        return columns;
    }

    /** For each field of a row the position of its column, -1 if it has none. */
    List<Integer> columnOfField() {
        return columnOfField;
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
        new RowMethod(writer, this).write();
        writer.visitEnd();
        return writer.toByteArray();
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
