package io.hegui.engine.expression;

import io.hegui.sdk.value.Money;
import io.hegui.sdk.value.Rate;
import java.lang.invoke.MethodType;
import org.objectweb.asm.Label;
import org.objectweb.asm.MethodVisitor;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.Type;

/** Instructions that belong together, written into one method. */
record Instructions(MethodVisitor code) {
    /** Turns an object on the stack into what the compiled class holds the value as. */
    void unbox(ValueType type, Class<?> held) {
        switch (type.form()) {
            case BOOL -> {
                if (!held.isPrimitive()) {
                    code.visitTypeInsn(Opcodes.CHECKCAST, Type.getInternalName(Boolean.class));
                    invoke(Opcodes.INVOKEVIRTUAL, Boolean.class, "booleanValue", boolean.class);
                }
            }
            case INT -> {
                if (held == int.class) {
                    code.visitInsn(Opcodes.I2L);
                } else if (!held.isPrimitive()) {
                    code.visitTypeInsn(Opcodes.CHECKCAST, Type.getInternalName(Number.class));
                    invoke(Opcodes.INVOKEVIRTUAL, Number.class, "longValue", long.class);
                }
            }
            case MONEY -> {
                code.visitTypeInsn(Opcodes.CHECKCAST, Type.getInternalName(Money.class));
                invoke(Opcodes.INVOKESTATIC, Computation.class, "fen", long.class, Money.class);
            }
            case RATE -> {
                code.visitTypeInsn(Opcodes.CHECKCAST, Type.getInternalName(Rate.class));
                invoke(Opcodes.INVOKEVIRTUAL, Rate.class, "millionths", long.class);
            }
            case DATE, MONTH, TEXT, CODE, RESIDENT_ID, CREDIT_CODE, OTHER ->
                code.visitTypeInsn(Opcodes.CHECKCAST, Type.getInternalName(type.javaType()));
        }
    }

    /** Turns what the compiled class holds a value as into an object, as checks hand it over. */
    void box(ValueType type) {
        switch (type.form()) {
            case BOOL -> box(boolean.class);
            case INT -> box(long.class);
            case MONEY -> invoke(Opcodes.INVOKESTATIC, Money.class, "ofFen", Money.class, long.class);
            case RATE -> invoke(Opcodes.INVOKESTATIC, Computation.class, "rate", Rate.class, long.class);
            case DATE, MONTH, TEXT, CODE, RESIDENT_ID, CREDIT_CODE, OTHER -> {}
        }
    }

    /** Turns what a jump looks at into a flag: whether it jumps. */
    void flag(int jump) {
        Label yes = new Label();
        Label end = new Label();
        code.visitJumpInsn(jump, yes);
        code.visitInsn(Opcodes.ICONST_0);
        code.visitJumpInsn(Opcodes.GOTO, end);
        code.visitLabel(yes);
        code.visitInsn(Opcodes.ICONST_1);
        code.visitLabel(end);
    }

    void line(Spot spot) {
        Label here = new Label();
        code.visitLabel(here);
        code.visitLineNumber(spot.line(), here);
    }

    void box(Class<?> primitive) {
        Class<?> box = MethodType.methodType(primitive).wrap().returnType();
        invoke(Opcodes.INVOKESTATIC, box, "valueOf", box, primitive);
    }

    void invoke(int opcode, Class<?> owner, String method, Class<?> result, Class<?>... parameters) {
        code.visitMethodInsn(
                opcode,
                Type.getInternalName(owner),
                method,
                MethodType.methodType(result, parameters).toMethodDescriptorString(),
                false);
    }
}
