package io.hegui.sdk.testkit;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.objectweb.asm.ClassReader;
import org.objectweb.asm.ClassWriter;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.tree.AbstractInsnNode;
import org.objectweb.asm.tree.ClassNode;
import org.objectweb.asm.tree.InsnNode;
import org.objectweb.asm.tree.IntInsnNode;
import org.objectweb.asm.tree.JumpInsnNode;
import org.objectweb.asm.tree.LdcInsnNode;
import org.objectweb.asm.tree.LineNumberNode;
import org.objectweb.asm.tree.MethodNode;

/**
 * The ways in which one class can be wrong by one instruction: a comparison turned round or off by one place, a number that
 * something is compared with, a sign of arithmetic.
 */
final class Mutants {
    private static final Map<Integer, Integer> NEGATED = Map.ofEntries(
            Map.entry(Opcodes.IFEQ, Opcodes.IFNE),
            Map.entry(Opcodes.IFNE, Opcodes.IFEQ),
            Map.entry(Opcodes.IFLT, Opcodes.IFGE),
            Map.entry(Opcodes.IFGE, Opcodes.IFLT),
            Map.entry(Opcodes.IFGT, Opcodes.IFLE),
            Map.entry(Opcodes.IFLE, Opcodes.IFGT),
            Map.entry(Opcodes.IF_ICMPEQ, Opcodes.IF_ICMPNE),
            Map.entry(Opcodes.IF_ICMPNE, Opcodes.IF_ICMPEQ),
            Map.entry(Opcodes.IF_ICMPLT, Opcodes.IF_ICMPGE),
            Map.entry(Opcodes.IF_ICMPGE, Opcodes.IF_ICMPLT),
            Map.entry(Opcodes.IF_ICMPGT, Opcodes.IF_ICMPLE),
            Map.entry(Opcodes.IF_ICMPLE, Opcodes.IF_ICMPGT),
            Map.entry(Opcodes.IF_ACMPEQ, Opcodes.IF_ACMPNE),
            Map.entry(Opcodes.IF_ACMPNE, Opcodes.IF_ACMPEQ),
            Map.entry(Opcodes.IFNULL, Opcodes.IFNONNULL),
            Map.entry(Opcodes.IFNONNULL, Opcodes.IFNULL));

    private static final Map<Integer, Integer> BOUNDARY = Map.of(
            Opcodes.IFLT, Opcodes.IFLE,
            Opcodes.IFLE, Opcodes.IFLT,
            Opcodes.IFGT, Opcodes.IFGE,
            Opcodes.IFGE, Opcodes.IFGT,
            Opcodes.IF_ICMPLT, Opcodes.IF_ICMPLE,
            Opcodes.IF_ICMPLE, Opcodes.IF_ICMPLT,
            Opcodes.IF_ICMPGT, Opcodes.IF_ICMPGE,
            Opcodes.IF_ICMPGE, Opcodes.IF_ICMPGT);

    private static final Map<Integer, Integer> SIGN = Map.of(
            Opcodes.IADD, Opcodes.ISUB,
            Opcodes.ISUB, Opcodes.IADD,
            Opcodes.LADD, Opcodes.LSUB,
            Opcodes.LSUB, Opcodes.LADD,
            Opcodes.IMUL, Opcodes.IDIV,
            Opcodes.IDIV, Opcodes.IMUL,
            Opcodes.LMUL, Opcodes.LDIV,
            Opcodes.LDIV, Opcodes.LMUL);

    private final byte[] original;

    Mutants(byte[] original) {
        this.original = original;
    }

    /**
     * One wrong class.
     *
     * @param what method, line and change
     */
    @SuppressWarnings("ArrayRecordComponent") // never compared
    record Mutant(String what, byte[] classFile) {}

    private interface Change {
        void apply(MethodNode method, AbstractInsnNode instruction);
    }

    private record Named(String name, Change change) {}

    List<Mutant> all() {
        List<Mutant> mutants = new ArrayList<>();
        ClassNode node = read();
        for (int m = 0; m < node.methods.size(); m++) {
            MethodNode method = node.methods.get(m);
            boolean written = (method.access & (Opcodes.ACC_BRIDGE | Opcodes.ACC_ABSTRACT)) == 0
                    && !method.name.equals("<clinit>");
            int line = 0;
            for (int i = 0; written && i < method.instructions.size(); i++) {
                AbstractInsnNode instruction = method.instructions.get(i);
                if (instruction instanceof LineNumberNode number) {
                    line = number.line;
                }
                for (Named change : changes(instruction)) {
                    String what =
                            node.name.replace('/', '.') + "." + method.name + ", line " + line + ": " + change.name();
                    mutants.add(new Mutant(what, changed(m, i, change.change())));
                }
            }
        }
        return mutants;
    }

    private ClassNode read() {
        ClassNode node = new ClassNode();
        new ClassReader(original).accept(node, 0);
        return node;
    }

    private byte[] changed(int method, int instruction, Change change) {
        ClassNode node = read();
        MethodNode changed = node.methods.get(method);
        change.apply(changed, changed.instructions.get(instruction));
        ClassWriter writer = new ClassWriter(0);
        node.accept(writer);
        return writer.toByteArray();
    }

    private static List<Named> changes(AbstractInsnNode instruction) {
        List<Named> changes = new ArrayList<>();
        int opcode = instruction.getOpcode();
        if (instruction instanceof JumpInsnNode) {
            swap(opcode, NEGATED).ifPresent(other -> changes.add(new Named("comparison turned round", jump(other))));
            swap(opcode, BOUNDARY).ifPresent(other -> changes.add(new Named("equality let in or out", jump(other))));
        } else if (instruction instanceof InsnNode) {
            swap(opcode, SIGN)
                    .ifPresent(other -> changes.add(new Named(
                            "sign of arithmetic", (method, at) -> method.instructions.set(at, new InsnNode(other)))));
        }
        if (isCompared(instruction)) {
            number(instruction)
                    .ifPresent(value -> changes.add(new Named(
                            value + " became " + (value + 1),
                            (method, at) -> method.instructions.set(at, constant(at, value + 1)))));
        }
        return changes;
    }

    private static Optional<Integer> swap(int opcode, Map<Integer, Integer> table) {
        return Optional.ofNullable(table.get(opcode));
    }

    private static Change jump(int opcode) {
        return (method, at) -> ((JumpInsnNode) at).setOpcode(opcode);
    }

    /** Whether the instruction puts a value where the next one compares it. */
    private static boolean isCompared(AbstractInsnNode instruction) {
        AbstractInsnNode next = instruction.getNext();
        return next != null
                && (next.getOpcode() == Opcodes.LCMP
                        || (next.getOpcode() >= Opcodes.IF_ICMPEQ && next.getOpcode() <= Opcodes.IF_ICMPLE));
    }

    private static Optional<Long> number(AbstractInsnNode instruction) {
        int opcode = instruction.getOpcode();
        if (opcode >= Opcodes.ICONST_M1 && opcode <= Opcodes.ICONST_5) {
            return Optional.of((long) opcode - Opcodes.ICONST_0);
        }
        if (opcode == Opcodes.LCONST_0 || opcode == Opcodes.LCONST_1) {
            return Optional.of((long) opcode - Opcodes.LCONST_0);
        }
        if (instruction instanceof IntInsnNode small && (opcode == Opcodes.BIPUSH || opcode == Opcodes.SIPUSH)) {
            return Optional.of((long) small.operand);
        }
        return instruction instanceof LdcInsnNode large && (large.cst instanceof Integer || large.cst instanceof Long)
                ? Optional.of(((Number) large.cst).longValue())
                : Optional.empty();
    }

    private static LdcInsnNode constant(AbstractInsnNode like, long value) {
        boolean isLong = like.getOpcode() == Opcodes.LCONST_0
                || like.getOpcode() == Opcodes.LCONST_1
                || (like instanceof LdcInsnNode large && large.cst instanceof Long);
        return isLong ? new LdcInsnNode(value) : new LdcInsnNode((int) value);
    }
}
