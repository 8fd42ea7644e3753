package io.hegui.engine.expression;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.objectweb.asm.ClassWriter;
import org.objectweb.asm.Handle;
import org.objectweb.asm.MethodVisitor;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.Type;

/** Writes the record that is remembered of a row of another dataset: of its columns those that a rule reads. */
final class MemberClass {
    private static final String RECORD = Type.getInternalName(Record.class);
    private static final Handle OBJECT_METHODS = new Handle(
            Opcodes.H_INVOKESTATIC,
            "java/lang/runtime/ObjectMethods",
            "bootstrap",
            "(Ljava/lang/invoke/MethodHandles$Lookup;Ljava/lang/String;Ljava/lang/invoke/TypeDescriptor;Ljava/lang/Class;"
                    + "Ljava/lang/String;[Ljava/lang/invoke/MethodHandle;)Ljava/lang/Object;",
            false);

    private final String name;
    private final List<Field> fields;
    private final ClassWriter writer = new ClassWriter(ClassWriter.COMPUTE_MAXS);

    private MemberClass(String name, List<Field> fields) {
        this.name = name;
        this.fields = fields;
    }

    /** @param name of the class, with slashes */
    static Class<? extends Record> define(RuleLoader loader, String name, List<Field> fields) {
        return loader.define(name.replace('/', '.'), new MemberClass(name, fields).bytes())
                .asSubclass(Record.class);
    }

    private byte[] bytes() {
        writer.visit(
                Opcodes.V17,
                Opcodes.ACC_PUBLIC | Opcodes.ACC_FINAL | Opcodes.ACC_SUPER | Opcodes.ACC_RECORD,
                name,
                null,
                RECORD,
                null);
        fields.forEach(this::component);
        constructor();
        objectMethod("equals", "Z", "Ljava/lang/Object;", Opcodes.IRETURN);
        objectMethod("hashCode", "I", "", Opcodes.IRETURN);
        objectMethod("toString", "Ljava/lang/String;", "", Opcodes.ARETURN);
        writer.visitEnd();
        return writer.toByteArray();
    }

    private void component(Field field) {
        String type = descriptor(field);
        writer.visitRecordComponent(field.accessor().getName(), type, null).visitEnd();
        writer.visitField(
                        Opcodes.ACC_PRIVATE | Opcodes.ACC_FINAL,
                        field.accessor().getName(),
                        type,
                        null,
                        null)
                .visitEnd();
        MethodVisitor code =
                writer.visitMethod(Opcodes.ACC_PUBLIC, field.accessor().getName(), "()" + type, null, null);
        code.visitCode();
        code.visitVarInsn(Opcodes.ALOAD, 0);
        code.visitFieldInsn(Opcodes.GETFIELD, name, field.accessor().getName(), type);
        code.visitInsn(Type.getType(type).getOpcode(Opcodes.IRETURN));
        RuleClass.end(code);
    }

    private void constructor() {
        String types = fields.stream().map(MemberClass::descriptor).collect(Collectors.joining("", "(", ")V"));
        MethodVisitor code = writer.visitMethod(Opcodes.ACC_PUBLIC, "<init>", types, null, null);
        code.visitCode();
        code.visitVarInsn(Opcodes.ALOAD, 0);
        code.visitMethodInsn(Opcodes.INVOKESPECIAL, RECORD, "<init>", "()V", false);
        int slot = 1;
        for (Field field : fields) {
            Type type = Type.getType(descriptor(field));
            code.visitVarInsn(Opcodes.ALOAD, 0);
            code.visitVarInsn(type.getOpcode(Opcodes.ILOAD), slot);
            code.visitFieldInsn(Opcodes.PUTFIELD, name, field.accessor().getName(), type.getDescriptor());
            slot += type.getSize();
        }
        code.visitInsn(Opcodes.RETURN);
        RuleClass.end(code);
    }

    private void objectMethod(String method, String result, String parameter, int end) {
        Stream<Object> getters = fields.stream()
                .map(field ->
                        new Handle(Opcodes.H_GETFIELD, name, field.accessor().getName(), descriptor(field), false));
        String names = fields.stream().map(field -> field.accessor().getName()).collect(Collectors.joining(";"));
        Object[] arguments = Stream.concat(Stream.of(Type.getObjectType(name), names), getters)
                .toArray();
        MethodVisitor code = writer.visitMethod(Opcodes.ACC_PUBLIC, method, "(" + parameter + ")" + result, null, null);
        code.visitCode();
        code.visitVarInsn(Opcodes.ALOAD, 0);
        if (!parameter.isEmpty()) {
            code.visitVarInsn(Opcodes.ALOAD, 1);
        }
        code.visitInvokeDynamicInsn(method, "(L" + name + ";" + parameter + ")" + result, OBJECT_METHODS, arguments);
        code.visitInsn(end);
        RuleClass.end(code);
    }

    private static String descriptor(Field field) {
        return Type.getDescriptor(field.accessor().getReturnType());
    }
}
