package io.hegui.sdk.testkit;

import io.hegui.engine.catalogue.CatalogueException;
import io.hegui.engine.check.RuleStrength.Score;
import io.hegui.sdk.GatewayPlugin;
import io.hegui.sdk.check.Check;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.security.ProtectionDomain;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Consumer;

/** Makes a plugin's checks wrong, one instruction at a time, and sees whether their examples notice. */
final class ExampleStrength {
    /** Beyond this a wrong check is taken to run for ever, which its examples notice. */
    private static final long LIMIT_SECONDS = 10;

    private final Class<? extends GatewayPlugin> plugin;
    private final Consumer<GatewayPlugin> composition;

    /** @param composition composes the catalogue with the plugin, which proves all examples */
    ExampleStrength(Class<? extends GatewayPlugin> plugin, Consumer<GatewayPlugin> composition) {
        this.plugin = plugin;
        this.composition = composition;
    }

    /** Of checks written in Java. */
    Score of(List<Check<?>> checks) {
        Set<Class<?>> classes = new LinkedHashSet<>();
        checks.forEach(check -> classes.add(check.getClass()));
        List<String> survivors = new ArrayList<>();
        int all = 0;
        for (Class<?> type : classes) {
            for (Mutants.Mutant mutant : new Mutants(bytes(type.getName()).orElseThrow()).all()) {
                all++;
                if (!isNoticed(type.getName(), mutant.classFile())) {
                    survivors.add(mutant.what());
                }
            }
        }
        return new Score(all, survivors);
    }

    private boolean isNoticed(String className, byte[] mutant) {
        FutureTask<Boolean> proof = new FutureTask<>(() -> fails(className, mutant));
        Thread thread = new Thread(proof, "mutant");
        thread.setDaemon(true);
        thread.start();
        try {
            return proof.get(LIMIT_SECONDS, TimeUnit.SECONDS);
        } catch (TimeoutException e) {
            return true;
        } catch (ExecutionException e) {
            throw new IllegalStateException("the mutant of " + className + " cannot be tried", e.getCause());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted while trying " + className, e);
        }
    }

    private boolean fails(String className, byte[] mutant) throws ReflectiveOperationException {
        try {
            composition.accept(new Loader(className, mutant)
                    .loadClass(plugin.getName())
                    .asSubclass(GatewayPlugin.class)
                    .getConstructor()
                    .newInstance());
            return false;
        } catch (CatalogueException e) {
            return true;
        }
    }

    private Optional<byte[]> bytes(String className) {
        try (InputStream in = plugin.getClassLoader().getResourceAsStream(className.replace('.', '/') + ".class")) {
            return in == null ? Optional.empty() : Optional.of(in.readAllBytes());
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read " + className, e);
        }
    }

    /** The plugin's own classes once more, one of them wrong; whatever else there is comes from the test's class path. */
    private final class Loader extends ClassLoader {
        private final ProtectionDomain home = plugin.getProtectionDomain();
        private final String wrong;
        private final byte[] mutant;

        Loader(String wrong, byte[] mutant) {
            super(plugin.getClassLoader());
            this.wrong = wrong;
            this.mutant = mutant;
        }

        @Override
        protected Class<?> loadClass(String name, boolean resolve) throws ClassNotFoundException {
            if (!name.startsWith(plugin.getPackageName() + ".")) {
                return super.loadClass(name, resolve);
            }
            synchronized (getClassLoadingLock(name)) {
                Class<?> loaded = findLoadedClass(name);
                return loaded == null ? own(name) : loaded;
            }
        }

        private Class<?> own(String name) throws ClassNotFoundException {
            byte[] classFile =
                    name.equals(wrong) ? mutant : bytes(name).orElseThrow(() -> new ClassNotFoundException(name));
            return defineClass(name, classFile, 0, classFile.length, home);
        }
    }
}
