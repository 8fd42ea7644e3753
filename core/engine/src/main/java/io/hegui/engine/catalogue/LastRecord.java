package io.hegui.engine.catalogue;

import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.MethodType;
import java.lang.runtime.ObjectMethods;

/**
 * What the platform remembers of the record that it last made {@code equals}, {@code hashCode} or {@code toString} for. In
 * Java 17 {@link ObjectMethods} keeps the types of that record's components, and so a plugin's class loader, until another
 * record takes its place; where none does, the plugin looks leaked.
 */
public final class LastRecord {
    /** Takes the place. Its component is not an Object, for which nothing would be remembered. */
    private record Stand(String part) {}

    private LastRecord() {}

    /** To be called when a plugin has been let go of. */
    public static void forget() {
        MethodHandles.Lookup lookup = MethodHandles.lookup();
        try {
            MethodHandle part = lookup.findGetter(Stand.class, "part", String.class);
            ObjectMethods.bootstrap(
                    lookup,
                    "equals",
                    MethodType.methodType(boolean.class, Stand.class, Object.class),
                    Stand.class,
                    "part",
                    part);
            ObjectMethods.bootstrap(
                    lookup, "hashCode", MethodType.methodType(int.class, Stand.class), Stand.class, "part", part);
            ObjectMethods.bootstrap(
                    lookup, "toString", MethodType.methodType(String.class, Stand.class), Stand.class, "part", part);
        } catch (Error | RuntimeException e) {
            throw e;
        } catch (Throwable e) {
            throw new IllegalStateException("every Java platform makes the methods of records", e);
        }
    }
}
