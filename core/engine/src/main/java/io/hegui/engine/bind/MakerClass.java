package io.hegui.engine.bind;

import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.MethodType;
import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import org.objectweb.asm.ClassWriter;
import org.objectweb.asm.MethodVisitor;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.Type;

/**
 * Writes the class that makes records of one type: one static method that takes the values from their arrays and calls
 * the constructor, as somebody would write it who knows the record. A loader of its own below the record's makes it, so
 * that both go together.
 */
final class MakerClass {
    private static final String NAME = "io/hegui/made/Maker";
    private static final String METHOD = "make";
    private static final MethodType TYPE = MethodType.methodType(Object.class, long[].class, Object[].class);

    private MakerClass() {}

    /**
     * A handle from numbers and objects, by position of the component, to the record.
     *
     * @throws ReflectiveOperationException if record or constructor is out of reach
     */
    static MethodHandle of(Class<? extends Record> recordType) throws ReflectiveOperationException {
        Class<?>[] types = Arrays.stream(recordType.getRecordComponents())
                .map(RecordComponent::getType)
                .toArray(Class<?>[]::new);
        MethodHandles.publicLookup().findConstructor(recordType, MethodType.methodType(void.class, types));
        Class<?> made = new MakerLoader(recordType.getClassLoader()).define(write(recordType, types));
        return MethodHandles.publicLookup().findStatic(made, METHOD, TYPE);
    }

    private static byte[] write(Class<?> recordType, Class<?>[] types) {
        ClassWriter writer = new ClassWriter(ClassWriter.COMPUTE_MAXS);
        writer.visit(
                Opcodes.V17,
                Opcodes.ACC_PUBLIC | Opcodes.ACC_FINAL | Opcodes.ACC_SUPER,
                NAME,
                null,
                "java/lang/Object",
                null);
        MethodVisitor method = writer.visitMethod(
                Opcodes.ACC_PUBLIC | Opcodes.ACC_STATIC, METHOD, TYPE.toMethodDescriptorString(), null, null);
        method.visitCode();
        method.visitTypeInsn(Opcodes.NEW, Type.getInternalName(recordType));
        method.visitInsn(Opcodes.DUP);
        for (int i = 0; i < types.length; i++) {
            component(method, i, types[i]);
        }
        method.visitMethodInsn(
                Opcodes.INVOKESPECIAL,
                Type.getInternalName(recordType),
                "<init>",
                MethodType.methodType(void.class, types).toMethodDescriptorString(),
                false);
        method.visitInsn(Opcodes.ARETURN);
        method.visitMaxs(0, 0);
        method.visitEnd();
        writer.visitEnd();
        return writer.toByteArray();
    }

    private static void component(MethodVisitor method, int index, Class<?> type) {
        RowValues.Form form = RowValues.Form.of(type);
        boolean object = form == RowValues.Form.OBJECT;
        method.visitVarInsn(Opcodes.ALOAD, object ? 1 : 0);
        method.visitIntInsn(Opcodes.SIPUSH, index);
        method.visitInsn(object ? Opcodes.AALOAD : Opcodes.LALOAD);
        switch (form) {
            case OBJECT -> method.visitTypeInsn(Opcodes.CHECKCAST, Type.getInternalName(type));
            case INT, BOOLEAN -> method.visitInsn(Opcodes.L2I);
            case LONG -> {}
        }
    }

    /** Sees what the record's own loader sees, and makes one class. */
    private static final class MakerLoader extends ClassLoader {
        MakerLoader(ClassLoader recordLoader) {
            super(recordLoader);
        }

        Class<?> define(byte[] bytes) {
            return defineClass(NAME.replace('/', '.'), bytes, 0, bytes.length);
        }
    }
}
