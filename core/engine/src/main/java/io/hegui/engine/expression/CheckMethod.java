package io.hegui.engine.expression;

import io.hegui.sdk.check.CheckContext;
import io.hegui.sdk.check.Findings;
import java.lang.invoke.MethodType;
import java.util.ArrayList;
import java.util.List;
import org.objectweb.asm.Label;
import org.objectweb.asm.MethodVisitor;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.Type;

/** The method that is called for each record: looks up what the conditions take, asks them, and reports. */
final class CheckMethod {
    static final MethodType TYPE = MethodType.methodType(void.class, Object.class, CheckContext.class, Findings.class);

    private static final int THIS = 0;
    private static final int RECORD = 1;
    private static final int CONTEXT = 2;
    private static final int FINDINGS = 3;
    private static final int LOOKED_UP = 4;
    private static final int FIRST_INPUT = 5;

    private final RuleClass made;
    private final Rule rule;
    private final MethodVisitor code;

    CheckMethod(RuleClass made, MethodVisitor code) {
        this.made = made;
        this.rule = made.rule();
        this.code = code;
    }

    void write() {
        Label start = new Label();
        Label stop = new Label();
        Label failed = new Label();
        Label done = new Label();
        List<Runnable> later = new ArrayList<>();
        code.visitCode();
        code.visitTryCatchBlock(start, stop, failed, Type.getInternalName(RuntimeException.class));
        code.visitVarInsn(Opcodes.ALOAD, RECORD);
        code.visitTypeInsn(Opcodes.CHECKCAST, Type.getInternalName(rule.recordType()));
        code.visitVarInsn(Opcodes.ASTORE, RECORD);
        zero();
        code.visitLabel(start);
        if (rule.when().isPresent()) {
            lookUp(rule.neededFirst(), later);
            ask("concerns", boolean.class);
            code.visitJumpInsn(Opcodes.IFEQ, done);
        }
        lookUp(rule.neededThen(), later);
        ask("breaks", boolean.class);
        code.visitJumpInsn(Opcodes.IFEQ, done);
        values();
        code.visitLabel(stop);
        call("found", void.class, Findings.class, Object.class, Object[].class, Object[].class);
        code.visitLabel(done);
        code.visitInsn(Opcodes.RETURN);
        later.forEach(Runnable::run);
        code.visitLabel(failed);
        code.visitVarInsn(Opcodes.ASTORE, LOOKED_UP);
        code.visitVarInsn(Opcodes.ALOAD, THIS);
        code.visitVarInsn(Opcodes.ALOAD, LOOKED_UP);
        call("failed", RuntimeException.class, RuntimeException.class);
        code.visitInsn(Opcodes.ATHROW);
        RuleClass.end(code);
    }

    /** Leaves what {@code found} is called with on the stack; written apart, since few records get there. */
    private void values() {
        code.visitVarInsn(Opcodes.ALOAD, THIS);
        code.visitVarInsn(Opcodes.ALOAD, FINDINGS);
        if (rule.observed().isPresent()) {
            made.object("observed", rule.observed().get());
            ask("observed", Object.class);
        } else {
            code.visitInsn(Opcodes.ACONST_NULL);
        }
        objects("expected", rule.expected().map(Rule.ExpectedTerms::values).orElse(List.of()));
        objects("arguments", List.copyOf(rule.arguments().values()));
    }

    private void objects(String name, List<Term> terms) {
        made.objects(name, terms);
        ask(name, Object[].class);
    }

    private void lookUp(Inputs needed, List<Runnable> later) {
        needed.parameters().forEach(number -> lookUpParameter(number, later));
        needed.lookups().forEach(this::lookUpRow);
    }

    private void lookUpRow(int number) {
        String key = "key" + number;
        made.object(key, rule.lookups().get(number).key());
        code.visitVarInsn(Opcodes.ALOAD, THIS);
        code.visitIntInsn(Opcodes.SIPUSH, number);
        ask(key, Object.class);
        code.visitVarInsn(Opcodes.ALOAD, CONTEXT);
        call("lookedUp", Object.class, int.class, Object.class, CheckContext.class);
        int input = rule.parameters().size() + number;
        code.visitTypeInsn(Opcodes.CHECKCAST, Type.getInternalName(made.inputs().get(input)));
        code.visitVarInsn(Opcodes.ASTORE, slot(input));
    }

    private void lookUpParameter(int number, List<Runnable> later) {
        Label missing = new Label();
        code.visitVarInsn(Opcodes.ALOAD, THIS);
        code.visitIntInsn(Opcodes.SIPUSH, number);
        code.visitVarInsn(Opcodes.ALOAD, RECORD);
        code.visitVarInsn(Opcodes.ALOAD, CONTEXT);
        call("parameter", Object.class, int.class, Object.class, CheckContext.class);
        code.visitVarInsn(Opcodes.ASTORE, LOOKED_UP);
        code.visitVarInsn(Opcodes.ALOAD, LOOKED_UP);
        code.visitJumpInsn(Opcodes.IFNULL, missing);
        code.visitVarInsn(Opcodes.ALOAD, LOOKED_UP);
        ValueType type = rule.parameters().get(number).type();
        new Instructions(code).unbox(type, Object.class);
        code.visitVarInsn(Type.getType(type.slot()).getOpcode(Opcodes.ISTORE), slot(number));
        later.add(() -> missing(number, missing));
    }

    private void missing(int number, Label missing) {
        code.visitLabel(missing);
        code.visitVarInsn(Opcodes.ALOAD, THIS);
        code.visitIntInsn(Opcodes.SIPUSH, number);
        code.visitVarInsn(Opcodes.ALOAD, RECORD);
        code.visitVarInsn(Opcodes.ALOAD, CONTEXT);
        code.visitVarInsn(Opcodes.ALOAD, FINDINGS);
        call("unknown", void.class, int.class, Object.class, CheckContext.class, Findings.class);
        code.visitInsn(Opcodes.RETURN);
    }

    /** Gives each input a value before it is looked up, so that every method can take them all. */
    private void zero() {
        for (int i = 0; i < made.inputs().size(); i++) {
            Class<?> input = made.inputs().get(i);
            if (input.isPrimitive()) {
                code.visitInsn(input == long.class ? Opcodes.LCONST_0 : Opcodes.ICONST_0);
            } else {
                code.visitInsn(Opcodes.ACONST_NULL);
            }
            code.visitVarInsn(Type.getType(input).getOpcode(Opcodes.ISTORE), slot(i));
        }
        code.visitInsn(Opcodes.ACONST_NULL);
        code.visitVarInsn(Opcodes.ASTORE, LOOKED_UP);
    }

    private void call(String method, Class<?> result, Class<?>... parameters) {
        code.visitMethodInsn(
                Opcodes.INVOKEVIRTUAL,
                RuleClass.NAME,
                method,
                MethodType.methodType(result, parameters).toMethodDescriptorString(),
                false);
    }

    private void ask(String method, Class<?> result) {
        made.ask(code, method, result, RECORD, CONTEXT, FIRST_INPUT);
    }

    private int slot(int input) {
        return FIRST_INPUT + made.slot(input) - made.slot(0);
    }
}
