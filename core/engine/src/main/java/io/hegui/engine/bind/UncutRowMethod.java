package io.hegui.engine.bind;

import java.lang.invoke.MethodType;
import org.objectweb.asm.ClassWriter;
import org.objectweb.asm.Opcodes;

/** Writes {@link RowReader#line}: looks for the end of each field as it goes. */
final class UncutRowMethod extends RowMethod {
    private static final int FROM = 2;
    private static final int TO = 3;
    private static final int DELIMITERS = 4;

    UncutRowMethod(ClassWriter writer, RowReaderClass made) {
        super(
                writer,
                "line",
                MethodType.methodType(Object.class, byte[].class, int.class, int.class, long.class),
                made);
    }

    @Override
    void begin() {
        // the end before the first field is one place in front of it
        code.visitVarInsn(Opcodes.ILOAD, FROM);
        code.visitInsn(Opcodes.ICONST_M1);
        code.visitInsn(Opcodes.IADD);
        code.visitVarInsn(Opcodes.ISTORE, END);
    }

    /** The field ends at the next delimiter, the last one at the end of the row, and not before. */
    @Override
    void place(int field) {
        boolean last = field == columnOfField.size() - 1;
        code.visitVarInsn(Opcodes.ILOAD, END);
        code.visitInsn(Opcodes.ICONST_1);
        code.visitInsn(Opcodes.IADD);
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
}
