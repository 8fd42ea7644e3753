package io.hegui.engine.expression;

import com.google.re2j.Pattern;
import java.lang.invoke.MethodType;
import java.time.chrono.ChronoLocalDate;
import java.util.Arrays;
import java.util.Optional;
import java.util.Set;
import org.objectweb.asm.Label;
import org.objectweb.asm.MethodVisitor;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.Type;

/**
 * Writes the code of terms into one method. The method's parameters are the record, the context and then the inputs of the
 * rule; flags and whole numbers are never boxed.
 */
final class TermCode {
    static final int RECORD = 0;
    static final int CONTEXT = 1;

    private final RuleClass made;
    private final MethodVisitor code;
    private final Instructions write;

    TermCode(RuleClass made, MethodVisitor code) {
        this.made = made;
        this.code = code;
        this.write = new Instructions(code);
    }

    /** Leaves the value of the term on the stack. */
    void value(Term term) {
        if (term instanceof Term.Constant constant) {
            constant(constant.type(), constant.value());
        } else if (term instanceof Term.Value value) {
            column(value.row(), value.field());
            write.unbox(value.field().type(), value.field().accessor().getReturnType());
        } else if (term instanceof Term.Has has) {
            has(has);
        } else if (term instanceof Term.Found found) {
            row(found.row());
            write.flag(Opcodes.IFNONNULL);
        } else if (term instanceof Term.Threshold threshold) {
            code.visitVarInsn(
                    Type.getType(threshold.type().slot()).getOpcode(Opcodes.ILOAD), made.slot(threshold.number()));
        } else if (term instanceof Term.Call call) {
            call(call);
        } else if (term instanceof Term.Comparison comparison) {
            comparison(comparison);
        } else if (term instanceof Term.Among among) {
            among(among);
        } else if (term instanceof Term.Not not) {
            value(not.part());
            write.flag(Opcodes.IFEQ);
        } else if (term instanceof Term.Junction junction) {
            junction(junction);
        } else if (term instanceof Term.Choice choice) {
            choice(choice);
        }
    }

    /** Leaves the value as an object, as checks hand it over. */
    void boxed(Term term) {
        if (term instanceof Term.Value value) {
            column(value.row(), value.field());
            Class<?> held = value.field().accessor().getReturnType();
            if (held.isPrimitive()) {
                write.box(held);
            }
            return;
        }
        value(term);
        write.box(term.type());
    }

    private void constant(ValueType type, Object value) {
        switch (type.form()) {
            case BOOL -> code.visitInsn((Boolean) value ? Opcodes.ICONST_1 : Opcodes.ICONST_0);
            case INT, MONEY, RATE -> code.visitLdcInsn(value);
            case TEXT -> code.visitLdcInsn(value);
            case CODE ->
                code.visitFieldInsn(
                        Opcodes.GETSTATIC,
                        Type.getInternalName(type.javaType()),
                        ((Enum<?>) value).name(),
                        Type.getDescriptor(type.javaType()));
            case DATE, MONTH, RESIDENT_ID, CREDIT_CODE, OTHER -> made.constant(code, value, type.javaType());
        }
    }

    private void column(Row row, Field field) {
        row(row);
        write.invoke(
                Opcodes.INVOKEVIRTUAL,
                made.rowType(row),
                field.accessor().getName(),
                field.accessor().getReturnType());
    }

    private void row(Row row) {
        code.visitVarInsn(
                Opcodes.ALOAD, row instanceof Row.LookedUp lookedUp ? made.lookedUp(lookedUp.number()) : RECORD);
    }

    private void has(Term.Has has) {
        if (has.field().accessor().getReturnType().isPrimitive()) {
            code.visitInsn(Opcodes.ICONST_1);
            return;
        }
        column(has.row(), has.field());
        write.flag(Opcodes.IFNONNULL);
    }

    private void call(Term.Call call) {
        Optional<FixedForm> form = call.parts().size() == 2
                        && call.parts().get(1) instanceof Term.Constant constant
                        && constant.value() instanceof Pattern pattern
                ? FixedForm.of(pattern.pattern())
                : Optional.empty();
        if (form.isPresent()) {
            value(call.parts().get(0));
            made.constant(code, form.get(), FixedForm.class);
            write.invoke(
                    Opcodes.INVOKESTATIC, Computation.class, "matches", boolean.class, String.class, FixedForm.class);
            return;
        }
        call.parts().forEach(this::value);
        if (call.operation().asksContext()) {
            code.visitVarInsn(Opcodes.ALOAD, CONTEXT);
        }
        write.line(call.spot());
        MethodType type = call.operation().methodType();
        code.visitMethodInsn(
                Opcodes.INVOKESTATIC,
                Type.getInternalName(call.operation().home()),
                call.operation().method(),
                type.toMethodDescriptorString(),
                false);
    }

    private void comparison(Term.Comparison comparison) {
        value(comparison.left());
        value(comparison.right());
        ValueType type = comparison.left().type();
        switch (type.form()) {
            case INT, MONEY, RATE -> code.visitInsn(Opcodes.LCMP);
            case BOOL -> code.visitInsn(Opcodes.ISUB);
            case DATE ->
                write.invoke(Opcodes.INVOKEVIRTUAL, type.javaType(), "compareTo", int.class, ChronoLocalDate.class);
            case MONTH -> write.invoke(Opcodes.INVOKEVIRTUAL, type.javaType(), "compareTo", int.class, type.javaType());
            case TEXT -> {
                if (comparison.relation().isOrder()) {
                    write.invoke(Opcodes.INVOKEVIRTUAL, String.class, "compareTo", int.class, String.class);
                } else {
                    equal(comparison.relation());
                    return;
                }
            }
            case CODE -> {
                write.flag(comparison.relation() == Relation.EQUAL ? Opcodes.IF_ACMPEQ : Opcodes.IF_ACMPNE);
                return;
            }
            case RESIDENT_ID, CREDIT_CODE, OTHER -> {
                equal(comparison.relation());
                return;
            }
        }
        write.flag(comparison.relation().jump());
    }

    private void equal(Relation relation) {
        write.invoke(Opcodes.INVOKEVIRTUAL, Object.class, "equals", boolean.class, Object.class);
        write.flag(relation == Relation.EQUAL ? Opcodes.IFNE : Opcodes.IFEQ);
    }

    @SuppressWarnings("EnumOrdinal") // within one class in memory, where order and number cannot change
    private void among(Term.Among among) {
        ValueType type = among.value().type();
        if (type.form().isNumber()) {
            long[] sorted = among.constants().stream()
                    .mapToLong(Long.class::cast)
                    .sorted()
                    .toArray();
            made.constant(code, sorted, long[].class);
            value(among.value());
            write.invoke(Opcodes.INVOKESTATIC, Arrays.class, "binarySearch", int.class, long[].class, long.class);
            write.flag(Opcodes.IFGE);
        } else if (type.form() == Form.CODE && type.javaType().getEnumConstants().length <= Long.SIZE) {
            long mask = among.constants().stream()
                    .mapToLong(code -> 1L << ((Enum<?>) code).ordinal())
                    .reduce(0, (left, right) -> left | right);
            code.visitLdcInsn(mask);
            value(among.value());
            write.invoke(Opcodes.INVOKEVIRTUAL, Enum.class, "ordinal", int.class);
            code.visitInsn(Opcodes.LUSHR);
            code.visitLdcInsn(1L);
            code.visitInsn(Opcodes.LAND);
            code.visitInsn(Opcodes.L2I);
        } else {
            made.constant(code, Set.copyOf(among.constants()), Set.class);
            value(among.value());
            if (type.form() == Form.BOOL) {
                write.box(boolean.class);
            }
            code.visitMethodInsn(
                    Opcodes.INVOKEINTERFACE,
                    Type.getInternalName(Set.class),
                    "contains",
                    "(Ljava/lang/Object;)Z",
                    true);
        }
    }

    private void junction(Term.Junction junction) {
        if (junction.left().canFail()) {
            made.callJunction(code, junction);
            return;
        }
        Label decided = new Label();
        Label end = new Label();
        value(junction.left());
        code.visitJumpInsn(junction.and() ? Opcodes.IFEQ : Opcodes.IFNE, decided);
        value(junction.right());
        code.visitJumpInsn(Opcodes.GOTO, end);
        code.visitLabel(decided);
        code.visitInsn(junction.and() ? Opcodes.ICONST_0 : Opcodes.ICONST_1);
        code.visitLabel(end);
    }

    private void choice(Term.Choice choice) {
        Label otherwise = new Label();
        Label end = new Label();
        value(choice.condition());
        code.visitJumpInsn(Opcodes.IFEQ, otherwise);
        value(choice.then());
        code.visitJumpInsn(Opcodes.GOTO, end);
        code.visitLabel(otherwise);
        value(choice.otherwise());
        code.visitLabel(end);
    }
}
