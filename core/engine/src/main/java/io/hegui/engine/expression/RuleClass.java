package io.hegui.engine.expression;

import io.hegui.sdk.check.CheckContext;
import java.lang.invoke.MethodType;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.objectweb.asm.ClassWriter;
import org.objectweb.asm.MethodVisitor;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.Type;

/**
 * Writes the class of one rule for one kind of record: methods for its conditions, and a {@code check} that looks the
 * inputs up and asks them. The lines of the class are those of the rule's file, which so appear in a stack trace.
 */
final class RuleClass {
    static final String NAME = "io/hegui/made/Rule";
    private static final String SUPER = Type.getInternalName(CompiledRule.class);
    private static final int STATIC = Opcodes.ACC_PRIVATE | Opcodes.ACC_STATIC;
    private static final String CONSTANT = "constant";

    private final Rule rule;
    private final RuleLoader loader;
    private final ClassWriter writer = new Writer();
    private final Members members;
    private final List<Class<?>> inputs;
    private final String descriptor;
    private int junctions;

    private RuleClass(Rule rule) {
        this.rule = rule;
        this.loader = new RuleLoader(rule.recordType().getClassLoader());
        this.members = Members.define(rule, loader);
        this.inputs = Stream.concat(
                        rule.parameters().stream()
                                .<Class<?>>map(parameter -> parameter.type().slot()),
                        rule.lookups().stream().<Class<?>>map(lookup -> members.type(lookup.need())))
                .toList();
        this.descriptor = methodType(boolean.class).toMethodDescriptorString();
    }

    static CompiledRule make(Rule rule) {
        RuleClass made = new RuleClass(rule);
        Class<? extends CompiledRule> defined = made.define();
        try {
            return defined.getConstructor(Outline.class).newInstance(new Outline(rule, made.members.needs()));
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException("the class of " + rule.file() + " cannot be used", e);
        }
    }

    Rule rule() {
        return rule;
    }

    /** What each method takes after record and context: the values of the parameters, then the rows looked up. */
    List<Class<?>> inputs() {
        return inputs;
    }

    /** Where an input lies in a method of a condition; parameters have the numbers that they have in the rule. */
    int slot(int input) {
        return TermCode.CONTEXT
                + 1
                + inputs.stream()
                        .limit(input)
                        .mapToInt(before -> Type.getType(before).getSize())
                        .sum();
    }

    /** Where the row of a lookup lies in a method of a condition. */
    int lookedUp(int lookup) {
        return slot(rule.parameters().size() + lookup);
    }

    /** The first place in a method of a condition at which nothing lies. */
    int free() {
        return slot(inputs.size());
    }

    /** The class of a row that is looked up. */
    Class<?> rowType(Row row) {
        return row instanceof Row.LookedUp lookedUp
                ? members.type(rule.lookups().get(lookedUp.number()).need())
                : rule.recordType();
    }

    /** Loads an object that is no constant of class files. */
    void constant(MethodVisitor code, Object value, Class<?> type) {
        code.visitFieldInsn(Opcodes.GETSTATIC, NAME, CONSTANT + loader.keep(value), Type.getDescriptor(Object.class));
        code.visitTypeInsn(Opcodes.CHECKCAST, Type.getInternalName(type));
    }

    /** Calls a method of its own for a junction whose left part can fail: a handler leaves nothing on the stack. */
    void callJunction(MethodVisitor code, Term.Junction junction) {
        String name = "junction" + junctions++;
        ask(code, name, boolean.class, TermCode.RECORD, TermCode.CONTEXT, slot(0));
        new JunctionMethod(this, junction).write(writer.visitMethod(STATIC, name, descriptor, null, null));
    }

    /** Calls a method that takes the record, the context and all inputs, which lie one after the other. */
    void ask(MethodVisitor code, String method, Class<?> result, int record, int context, int firstInput) {
        code.visitVarInsn(Opcodes.ALOAD, record);
        code.visitVarInsn(Opcodes.ALOAD, context);
        int slot = firstInput;
        for (Class<?> input : inputs) {
            Type type = Type.getType(input);
            code.visitVarInsn(type.getOpcode(Opcodes.ILOAD), slot);
            slot += type.getSize();
        }
        code.visitMethodInsn(
                Opcodes.INVOKESTATIC, NAME, method, methodType(result).toMethodDescriptorString(), false);
    }

    /** Writes a method that gives the value of the term as an object. */
    void object(String name, Term term) {
        MethodVisitor code =
                writer.visitMethod(STATIC, name, methodType(Object.class).toMethodDescriptorString(), null, null);
        code.visitCode();
        new TermCode(this, code).boxed(term);
        code.visitInsn(Opcodes.ARETURN);
        end(code);
    }

    /** Writes a method that gives the values of the terms as objects. */
    void objects(String name, List<Term> terms) {
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
    }

    private Class<? extends CompiledRule> define() {
        writer.visit(Opcodes.V17, Opcodes.ACC_PUBLIC | Opcodes.ACC_FINAL | Opcodes.ACC_SUPER, NAME, null, SUPER, null);
        writer.visitSource(rule.file(), null);
        constructor();
        rule.when().ifPresent(term -> condition("concerns", term));
        condition("breaks", rule.breach());
        new CheckMethod(
                        this,
                        writer.visitMethod(
                                Opcodes.ACC_PUBLIC, "check", CheckMethod.TYPE.toMethodDescriptorString(), null, null))
                .write();
        constants();
        writer.visitEnd();
        return loader.define(NAME.replace('/', '.'), writer.toByteArray()).asSubclass(CompiledRule.class);
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
        types.addAll(inputs);
        return MethodType.methodType(result, types);
    }

    static void end(MethodVisitor code) {
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
