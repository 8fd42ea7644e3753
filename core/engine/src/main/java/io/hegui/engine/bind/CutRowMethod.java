package io.hegui.engine.bind;

import java.lang.invoke.MethodType;
import org.objectweb.asm.ClassWriter;
import org.objectweb.asm.Opcodes;

/** Writes {@link RowReader#fields}: the fields have been cut before. */
final class CutRowMethod extends RowMethod {
    private static final int BOUNDS = 2;
    private static final int AT = 3;
    private static final int COUNT = 4;

    CutRowMethod(ClassWriter writer, RowReaderClass made) {
        super(
                writer,
                "fields",
                MethodType.methodType(Object.class, byte[].class, int[].class, int.class, int.class),
                made);
    }

    @Override
    void begin() {
        code.visitVarInsn(Opcodes.ILOAD, COUNT);
        code.visitIntInsn(Opcodes.SIPUSH, columnOfField.size());
        code.visitJumpInsn(Opcodes.IF_ICMPNE, wrong);
    }

    @Override
    void place(int field) {
        bound(2 * field, START);
        bound(2 * field + 1, END);
    }

    private void bound(int index, int to) {
        code.visitVarInsn(Opcodes.ALOAD, BOUNDS);
        code.visitVarInsn(Opcodes.ILOAD, AT);
        code.visitIntInsn(Opcodes.SIPUSH, index);
        code.visitInsn(Opcodes.IADD);
        code.visitInsn(Opcodes.IALOAD);
        code.visitVarInsn(Opcodes.ISTORE, to);
    }
}
