package io.hegui.engine.catalogue;

import static io.hegui.engine.refusal.Sentence.sentence;

import io.hegui.engine.refusal.Sentence;
import io.hegui.sdk.Text;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.BiPredicate;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import org.objectweb.asm.ClassReader;
import org.objectweb.asm.ClassVisitor;
import org.objectweb.asm.Handle;
import org.objectweb.asm.MethodVisitor;
import org.objectweb.asm.Opcodes;

/**
 * Calls that have no place in a plugin, found in its bytecode: whatever makes a check give another answer tomorrow or
 * elsewhere, and whatever outlives the plugin or reaches past its host. It catches mistakes; it is no sandbox.
 */
public final class ForbiddenCalls {
    private static final String CLASS_FILE = ".class";

    private static final Sentence CALLS = sentence("{0} 调用了 {1}；{2}", "{0} calls {1}; {2}");

    private static final Set<String> SYSTEM =
            Set.of("exit", "getenv", "getProperty", "setProperty", "load", "loadLibrary", "setOut", "setErr", "setIn");

    private static final List<Rule> RULES = List.of(
            new Rule(
                    sentence("请从记录、报送或上下文取日期", "take dates from the record, the filing or the context"),
                    (owner, name) ->
                            (owner.startsWith("java/time/") && (name.equals("now") || name.startsWith("system")))
                                    || (owner.equals("java/lang/System")
                                            && (name.equals("currentTimeMillis") || name.equals("nanoTime")))),
            new Rule(
                    sentence("校验每次须得出相同结果", "a check gives the same answer each time"),
                    (owner, name) -> owner.matches("java/util/(concurrent/ThreadLocal|Splittable)?Random")
                            || owner.startsWith("java/util/random/")
                            || owner.equals("java/security/SecureRandom")
                            || (owner.equals("java/lang/Math") && name.equals("random"))
                            || (owner.equals("java/util/UUID") && name.equals("randomUUID"))),
            new Rule(
                    sentence("插件只读取宿主交给它的内容", "a plugin reads what its host hands over and nothing else"),
                    (owner, name) -> owner.startsWith("java/nio/file/Files")
                            || owner.matches("java/io/(File|FileInputStream|FileOutputStream|FileReader|FileWriter"
                                    + "|RandomAccessFile)")
                            || owner.startsWith("java/nio/channels/")
                            || owner.startsWith("java/sql/")
                            || owner.startsWith("javax/naming/")
                            || owner.matches("java/net/(.*Socket|URLConnection|HttpURLConnection|InetAddress)")
                            || owner.startsWith("java/net/http/")
                            || (owner.equals("java/net/URL") && name.startsWith("open"))),
            new Rule(
                    sentence(
                            "线程由宿主运行；插件自己的线程会使其留在内存中",
                            "the host runs the threads; one of the plugin's own would keep it in memory"),
                    (owner, name) -> (owner.equals("java/lang/Thread") && !name.equals("currentThread"))
                            || owner.matches("java/util/(Timer|concurrent/(Executors|ForkJoinPool|.*PoolExecutor))")
                            || (owner.equals("java/util/concurrent/CompletableFuture") && name.endsWith("Async"))
                            || owner.equals("java/lang/ThreadLocal")),
            new Rule(
                    sentence("那是宿主进程的事", "that belongs to the host's process"),
                    (owner, name) -> owner.equals("java/lang/Runtime")
                            || owner.equals("java/lang/ProcessBuilder")
                            || owner.equals("sun/misc/Unsafe")
                            || (owner.equals("java/lang/System") && SYSTEM.contains(name))
                            || (owner.startsWith("java/lang/reflect/") && name.equals("setAccessible"))
                            || (owner.matches("java/(lang/ClassLoader|net/URLClassLoader)") && name.equals("<init>"))));

    private ForbiddenCalls() {}

    /** What is forbidden, and what to do instead. */
    private record Rule(Sentence instead, BiPredicate<String, String> forbids) {}

    /**
     * The calls in all classes of a jar, or of a directory of classes.
     *
     * @return one sentence each, in the order of their classes; empty where there is none
     */
    public static List<Text> in(Path classes) throws IOException {
        List<Text> found = new ArrayList<>();
        if (Files.isDirectory(classes)) {
            try (Stream<Path> files = Files.walk(classes)) {
                for (Path file : files.filter(path -> path.toString().endsWith(CLASS_FILE))
                        .sorted()
                        .toList()) {
                    found.addAll(in(Files.readAllBytes(file)));
                }
            }
            return found;
        }
        try (ZipFile jar = new ZipFile(classes.toFile())) {
            for (ZipEntry entry : jar.stream()
                    .filter(entry -> entry.getName().endsWith(CLASS_FILE))
                    .toList()) {
                try (InputStream in = jar.getInputStream(entry)) {
                    found.addAll(in(in.readAllBytes()));
                }
            }
        }
        return found;
    }

    /** The calls in one class. */
    static Set<Text> in(byte[] classFile) {
        Set<Text> found = new TreeSet<>(Comparator.comparing(Text::en));
        ClassReader reader = new ClassReader(classFile);
        reader.accept(new Scan(reader.getClassName(), found), ClassReader.SKIP_DEBUG | ClassReader.SKIP_FRAMES);
        return found;
    }

    private static final class Scan extends ClassVisitor {
        private final String className;
        private final Set<Text> found;

        Scan(String className, Set<Text> found) {
            super(Opcodes.ASM9);
            this.className = className;
            this.found = found;
        }

        @Override
        public MethodVisitor visitMethod(
                int access, String method, String descriptor, String signature, String[] exceptions) {
            return new MethodVisitor(Opcodes.ASM9) {
                @Override
                public void visitMethodInsn(int opcode, String owner, String name, String type, boolean isInterface) {
                    look(method, owner, name);
                }

                @Override
                public void visitInvokeDynamicInsn(String name, String type, Handle maker, Object... arguments) {
                    for (Object argument : arguments) {
                        if (argument instanceof Handle handle) {
                            look(method, handle.getOwner(), handle.getName());
                        }
                    }
                }
            };
        }

        private void look(String method, String owner, String name) {
            Optional<Rule> rule = RULES.stream()
                    .filter(each -> each.forbids().test(owner, name))
                    .findFirst();
            rule.ifPresent(broken -> found.add(CALLS.with(
                    className.replace('/', '.') + "." + method,
                    owner.replace('/', '.') + "." + name,
                    broken.instead().with())));
        }
    }
}
