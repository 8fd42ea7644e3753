package io.hegui.engine.expression;

import io.hegui.sdk.check.CheckContext;
import io.hegui.sdk.check.Findings;
import java.lang.invoke.MethodType;
import java.util.ArrayList;
import java.util.List;
import org.objectweb.asm.ClassWriter;
import org.objectweb.asm.Label;
import org.objectweb.asm.MethodVisitor;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.Type;

/**
 * Writes the class of one rule for one kind of record: methods for its conditions, and a {@code check} that looks the
 * parameters up and asks them. The lines of the class are those of the rule's file, which so appear in a stack trace.
 */
final class RuleClass {
    private static final String NAME = "io/hegui/made/Rule";
    private static final String SUPER = Type.getInternalName(CompiledRule.class);
    private static final int STATIC = Opcodes.ACC_PRIVATE | Opcodes.ACC_STATIC;
    /** In {@code check}: the rule itself, the record, the context, the findings, and a looked-up value. */
    private static final int THIS = 0;

    private static final int RECORD = 1;
    private static final int CONTEXT = 2;
    private static final int FINDINGS = 3;
    private static final int LOOKED_UP = 4;
    private static final int FIRST_PARAMETER = 5;
    private static final String CONSTANT = "constant";

    private final Rule rule;
    private final RuleLoader loader;
    private final ClassWriter writer = new Writer();
    private final String descriptor;
    private int junctions;

    private RuleClass(Rule rule) {
        this.rule = rule;
        this.loader = new RuleLoader(rule.recordType().getClassLoader());
        this.descriptor = methodType(boolean.class).toMethodDescriptorString();
    }

    static CompiledRule make(Rule rule) {
        Class<? extends CompiledRule> made = new RuleClass(rule).define();
        try {
            return made.getConstructor(Outline.class).newInstance(new Outline(rule));
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException("the class of " + rule.file() + " cannot be used", e);
        }
    }

    Rule rule() {
        return rule;
    }

    /** Where a parameter's value lies in a method of a condition. */
    int slot(int parameter) {
        int slot = TermCode.CONTEXT + 1;
        for (int i = 0; i < parameter; i++) {
            slot += width(i);
        }
        return slot;
    }

    /** Loads an object that is no constant of class files. */
    void constant(MethodVisitor code, Object value, Class<?> type) {
        code.visitFieldInsn(Opcodes.GETSTATIC, NAME, CONSTANT + loader.keep(value), Type.getDescriptor(Object.class));
        code.visitTypeInsn(Opcodes.CHECKCAST, Type.getInternalName(type));
    }

    /** Calls a method of its own for a junction whose left part can fail: a handler leaves nothing on the stack. */
    void callJunction(MethodVisitor code, Term.Junction junction) {
        String name = "junction" + junctions++;
        load(code, TermCode.RECORD, TermCode.CONTEXT, slot(0));
        code.visitMethodInsn(Opcodes.INVOKESTATIC, NAME, name, descriptor, false);
        junction(name, junction);
    }

    private Class<? extends CompiledRule> define() {
        writer.visit(Opcodes.V17, Opcodes.ACC_PUBLIC | Opcodes.ACC_FINAL | Opcodes.ACC_SUPER, NAME, null, SUPER, null);
        writer.visitSource(rule.file(), null);
        constructor();
        rule.when().ifPresent(term -> condition("concerns", term));
        condition("breaks", rule.breach());
        check();
        constants();
        writer.visitEnd();
        return loader.define(NAME.replace('/', '.'), writer.toByteArray());
    }

    private void constructor() {
        String type = MethodType.methodType(void.class, Outline.class).toMethodDescriptorString();
        MethodVisitor code = writer.visitMethod(Opcodes.ACC_PUBLIC, "<init>", type, null, null);
        code.visitCode();
        code.visitVarInsn(Opcodes.ALOAD, 0);
        code.visitVarInsn(Opcodes.ALOAD, 1);
        code.visitMethodInsn(Opcodes.INVOKESPECIAL, SUPER, "<init>", type, false);
        code.visitInsn(Opcodes.RETURN);
        end(code);
    }

    private void condition(String name, Term term) {
        MethodVisitor code = writer.visitMethod(STATIC, name, descriptor, null, null);
        code.visitCode();
        new TermCode(this, code).value(term);
        code.visitInsn(Opcodes.IRETURN);
        end(code);
    }

    /** {@code try { left } catch { if (right decides) decided; else throw }}, then right. */
    private void junction(String name, Term.Junction junction) {
        MethodVisitor code = writer.visitMethod(STATIC, name, descriptor, null, null);
        TermCode terms = new TermCode(this, code);
        int decided = junction.and() ? Opcodes.ICONST_0 : Opcodes.ICONST_1;
        int undecided = junction.and() ? Opcodes.IFNE : Opcodes.IFEQ;
        Label start = new Label();
        Label stop = new Label();
        Label failed = new Label();
        Label right = new Label();
        Label thrown = new Label();
        int held = slot(rule.parameters().size());
        code.visitCode();
        code.visitTryCatchBlock(start, stop, failed, Type.getInternalName(RuntimeException.class));
        code.visitLabel(start);
        terms.value(junction.left());
        code.visitLabel(stop);
        code.visitJumpInsn(undecided, right);
        code.visitInsn(decided);
        code.visitInsn(Opcodes.IRETURN);
        code.visitLabel(right);
        terms.value(junction.right());
        code.visitInsn(Opcodes.IRETURN);
        code.visitLabel(failed);
        code.visitVarInsn(Opcodes.ASTORE, held);
        terms.value(junction.right());
        code.visitJumpInsn(undecided, thrown);
        code.visitInsn(decided);
        code.visitInsn(Opcodes.IRETURN);
        code.visitLabel(thrown);
        code.visitVarInsn(Opcodes.ALOAD, held);
        code.visitInsn(Opcodes.ATHROW);
        end(code);
    }

    private void check() {
        MethodVisitor code = writer.visitMethod(
                Opcodes.ACC_PUBLIC,
                "check",
                MethodType.methodType(void.class, Object.class, CheckContext.class, Findings.class)
                        .toMethodDescriptorString(),
                null,
                null);
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
        zero(code);
        code.visitLabel(start);
        if (rule.when().isPresent()) {
            rule.neededFirst().forEach(number -> lookUp(code, number, later));
            ask(code, "concerns");
            code.visitJumpInsn(Opcodes.IFEQ, done);
        }
        rule.neededThen().forEach(number -> lookUp(code, number, later));
        ask(code, "breaks");
        code.visitJumpInsn(Opcodes.IFEQ, done);
        values(code);
        code.visitLabel(stop);
        code.visitMethodInsn(
                Opcodes.INVOKEVIRTUAL,
                NAME,
                "found",
                MethodType.methodType(void.class, Findings.class, Object.class, Object[].class, Object[].class)
                        .toMethodDescriptorString(),
                false);
        code.visitLabel(done);
        code.visitInsn(Opcodes.RETURN);
        later.forEach(Runnable::run);
        code.visitLabel(failed);
        code.visitVarInsn(Opcodes.ASTORE, LOOKED_UP);
        code.visitVarInsn(Opcodes.ALOAD, THIS);
        code.visitVarInsn(Opcodes.ALOAD, LOOKED_UP);
        code.visitMethodInsn(
                Opcodes.INVOKEVIRTUAL,
                NAME,
                "failed",
                MethodType.methodType(RuntimeException.class, RuntimeException.class)
                        .toMethodDescriptorString(),
                false);
        code.visitInsn(Opcodes.ATHROW);
        end(code);
    }

    /** Leaves what {@code found} is called with on the stack; written apart, since few records get there. */
    private void values(MethodVisitor code) {
        code.visitVarInsn(Opcodes.ALOAD, THIS);
        code.visitVarInsn(Opcodes.ALOAD, FINDINGS);
        if (rule.observed().isPresent()) {
            objects(code, "observed", List.of(rule.observed().get()));
            code.visitInsn(Opcodes.ICONST_0);
            code.visitInsn(Opcodes.AALOAD);
        } else {
            code.visitInsn(Opcodes.ACONST_NULL);
        }
        objects(
                code,
                "expected",
                rule.expected().map(Rule.ExpectedTerms::values).orElse(List.of()));
        objects(code, "arguments", List.copyOf(rule.arguments().values()));
    }

    private void objects(MethodVisitor caller, String name, List<Term> terms) {
        String type = methodType(Object[].class).toMethodDescriptorString();
        MethodVisitor code = writer.visitMethod(STATIC, name, type, null, null);
        TermCode values = new TermCode(this, code);
        code.visitCode();
        code.visitIntInsn(Opcodes.SIPUSH, terms.size());
        code.visitTypeInsn(Opcodes.ANEWARRAY, Type.getInternalName(Object.class));
        for (int i = 0; i < terms.size(); i++) {
            code.visitInsn(Opcodes.DUP);
            code.visitIntInsn(Opcodes.SIPUSH, i);
            values.boxed(terms.get(i));
            code.visitInsn(Opcodes.AASTORE);
        }
        code.visitInsn(Opcodes.ARETURN);
        end(code);
        load(caller, RECORD, CONTEXT, FIRST_PARAMETER);
        caller.visitMethodInsn(Opcodes.INVOKESTATIC, NAME, name, type, false);
    }

    private void lookUp(MethodVisitor code, int number, List<Runnable> later) {
        Label missing = new Label();
        code.visitVarInsn(Opcodes.ALOAD, THIS);
        code.visitIntInsn(Opcodes.SIPUSH, number);
        code.visitVarInsn(Opcodes.ALOAD, RECORD);
        code.visitVarInsn(Opcodes.ALOAD, CONTEXT);
        code.visitMethodInsn(
                Opcodes.INVOKEVIRTUAL,
                NAME,
                "parameter",
                MethodType.methodType(Object.class, int.class, Object.class, CheckContext.class)
                        .toMethodDescriptorString(),
                false);
        code.visitVarInsn(Opcodes.ASTORE, LOOKED_UP);
        code.visitVarInsn(Opcodes.ALOAD, LOOKED_UP);
        code.visitJumpInsn(Opcodes.IFNULL, missing);
        code.visitVarInsn(Opcodes.ALOAD, LOOKED_UP);
        ValueType type = rule.parameters().get(number).type();
        new TermCode(this, code).unbox(type, Object.class);
        code.visitVarInsn(
                Type.getType(type.slot()).getOpcode(Opcodes.ISTORE), FIRST_PARAMETER + slot(number) - slot(0));
        later.add(() -> missing(code, number, missing));
    }

    private static void missing(MethodVisitor code, int number, Label missing) {
        code.visitLabel(missing);
        code.visitVarInsn(Opcodes.ALOAD, THIS);
        code.visitIntInsn(Opcodes.SIPUSH, number);
        code.visitVarInsn(Opcodes.ALOAD, RECORD);
        code.visitVarInsn(Opcodes.ALOAD, CONTEXT);
        code.visitVarInsn(Opcodes.ALOAD, FINDINGS);
        code.visitMethodInsn(
                Opcodes.INVOKEVIRTUAL,
                NAME,
                "unknown",
                MethodType.methodType(void.class, int.class, Object.class, CheckContext.class, Findings.class)
                        .toMethodDescriptorString(),
                false);
        code.visitInsn(Opcodes.RETURN);
    }

    /** Gives each parameter a value before it is looked up, so that every method can take them all. */
    private void zero(MethodVisitor code) {
        for (int i = 0; i < rule.parameters().size(); i++) {
            Class<?> slot = rule.parameters().get(i).type().slot();
            if (slot.isPrimitive()) {
                code.visitInsn(slot == long.class ? Opcodes.LCONST_0 : Opcodes.ICONST_0);
            } else {
                code.visitInsn(Opcodes.ACONST_NULL);
            }
            code.visitVarInsn(Type.getType(slot).getOpcode(Opcodes.ISTORE), FIRST_PARAMETER + slot(i) - slot(0));
        }
        code.visitInsn(Opcodes.ACONST_NULL);
        code.visitVarInsn(Opcodes.ASTORE, LOOKED_UP);
    }

    private void ask(MethodVisitor code, String condition) {
        load(code, RECORD, CONTEXT, FIRST_PARAMETER);
        code.visitMethodInsn(Opcodes.INVOKESTATIC, NAME, condition, descriptor, false);
    }

    /** Loads the record, the context and all parameters, which lie one after the other. */
    private void load(MethodVisitor code, int record, int context, int firstParameter) {
        code.visitVarInsn(Opcodes.ALOAD, record);
        code.visitVarInsn(Opcodes.ALOAD, context);
        int slot = firstParameter;
        for (int i = 0; i < rule.parameters().size(); i++) {
            code.visitVarInsn(
                    Type.getType(rule.parameters().get(i).type().slot()).getOpcode(Opcodes.ILOAD), slot);
            slot += width(i);
        }
    }

    private void constants() {
        MethodVisitor code = writer.visitMethod(Opcodes.ACC_STATIC, "<clinit>", "()V", null, null);
        code.visitCode();
        for (int i = 0; i < loader.constants().size(); i++) {
            writer.visitField(STATIC | Opcodes.ACC_FINAL, CONSTANT + i, Type.getDescriptor(Object.class), null, null)
                    .visitEnd();
            code.visitLdcInsn(Type.getObjectType(NAME));
            code.visitIntInsn(Opcodes.SIPUSH, i);
            code.visitMethodInsn(
                    Opcodes.INVOKESTATIC,
                    Type.getInternalName(RuleLoader.class),
                    "constant",
                    MethodType.methodType(Object.class, Class.class, int.class).toMethodDescriptorString(),
                    false);
            code.visitFieldInsn(Opcodes.PUTSTATIC, NAME, CONSTANT + i, Type.getDescriptor(Object.class));
        }
        code.visitInsn(Opcodes.RETURN);
        end(code);
    }

    private MethodType methodType(Class<?> result) {
        List<Class<?>> types = new ArrayList<>(List.of(rule.recordType(), CheckContext.class));
        rule.parameters().forEach(parameter -> types.add(parameter.type().slot()));
        return MethodType.methodType(result, types);
    }

    private int width(int parameter) {
        return rule.parameters().get(parameter).type().slot() == long.class ? 2 : 1;
    }

    private static void end(MethodVisitor code) {
        code.visitMaxs(0, 0);
        code.visitEnd();
    }

    /** Loads no class to find out what two have in common: values that meet are always of one class. */
    private static final class Writer extends ClassWriter {
        Writer() {
            super(COMPUTE_FRAMES);
        }

        @Override
        protected String getCommonSuperClass(String one, String other) {
            return Type.getInternalName(Object.class);
        }
    }
}
