package io.hegui.sdk.testkit;

import io.hegui.engine.catalogue.CatalogueException;
import io.hegui.engine.check.RuleStrength.Score;
import io.hegui.sdk.GatewayPlugin;
import io.hegui.sdk.check.Check;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
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
            for (Mutants.Mutant mutant : new Mutants(bytes(type.getName())).all()) {
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
            composition.accept(new PluginCopy(plugin, Map.of(className, mutant)).entryPoint());
            return false;
        } catch (CatalogueException e) {
            return true;
        }
    }

    private byte[] bytes(String className) {
        return OwnResources.of(plugin)
                .read(className.replace('.', '/') + ".class")
                .orElseThrow();
    }
}
