package io.hegui.engine.expression;

import org.objectweb.asm.Label;
import org.objectweb.asm.MethodVisitor;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.Type;

/**
 * The method of one junction whose left part can fail: if that is so, the right part may still decide the whole. A method
 * of its own, since a handler leaves nothing on the stack.
 */
final class JunctionMethod {
    private final RuleClass made;
    private final Term.Junction junction;

    JunctionMethod(RuleClass made, Term.Junction junction) {
        this.made = made;
        this.junction = junction;
    }

    void write(MethodVisitor code) {
        TermCode terms = new TermCode(made, code);
        int undecided = junction.and() ? Opcodes.IFNE : Opcodes.IFEQ;
        Label start = new Label();
        Label stop = new Label();
        Label failed = new Label();
        Label right = new Label();
        Label open = new Label();
        Label thrown = new Label();
        int held = made.free();
        code.visitCode();
        code.visitTryCatchBlock(start, stop, failed, Type.getInternalName(RuntimeException.class));
        code.visitInsn(Opcodes.ACONST_NULL);
        code.visitVarInsn(Opcodes.ASTORE, held);
        code.visitLabel(start);
        terms.value(junction.left());
        code.visitLabel(stop);
        code.visitJumpInsn(undecided, right);
        answer(code, !junction.and());
        code.visitLabel(failed);
        code.visitVarInsn(Opcodes.ASTORE, held);
        code.visitLabel(right);
        terms.value(junction.right());
        code.visitJumpInsn(undecided, open);
        answer(code, !junction.and());
        code.visitLabel(open);
        code.visitVarInsn(Opcodes.ALOAD, held);
        code.visitJumpInsn(Opcodes.IFNONNULL, thrown);
        answer(code, junction.and());
        code.visitLabel(thrown);
        code.visitVarInsn(Opcodes.ALOAD, held);
        code.visitInsn(Opcodes.ATHROW);
        RuleClass.end(code);
    }

    private static void answer(MethodVisitor code, boolean answer) {
        code.visitInsn(answer ? Opcodes.ICONST_1 : Opcodes.ICONST_0);
        code.visitInsn(Opcodes.IRETURN);
    }
}
