package io.hegui.gateway.command;

import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.io.PrintWriter;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;

/** Shows how a change of what is active comes along: before it is in force, and until the version before is unloaded. */
final class PluginChange {
    private static final int LOOKS = 100;
    private static final long MILLIS_BETWEEN_LOOKS = 200;
    private static final double NANOS_A_SECOND = 1e9;

    private final PrintWriter out;

    PluginChange(PrintWriter out) {
        this.out = out;
    }

    void show(OperatorSession session, String plugin, String doing, Supplier<JsonObject> change) {
        out.println(doing + " ...");
        out.flush();
        long begin = System.nanoTime();
        JsonObject done = change.get();
        double seconds = (System.nanoTime() - begin) / NANOS_A_SECOND;
        String now = done.containsKey("version")
                ? plugin + " " + done.getString("version") + " is active"
                        + PluginPeriods.ofLatest(done.getJsonArray("timeline"))
                : plugin + " is out of service";
        if (!done.getBoolean("changed")) {
            out.println(now + " already");
            return;
        }
        List<String> periods = PluginPeriods.lines(done.getJsonArray("timeline"));
        String before = done.containsKey("replaced") && periods.isEmpty()
                ? ", " + done.getString("replaced") + " was before"
                : "";
        out.println(String.format(
                Locale.ROOT, "%s%s (revision %d, %.2f s)", now, before, done.getLong("revision"), seconds));
        periods.forEach(line -> out.println("  " + line));
        if (done.containsKey("trial")) {
            out.println(tried(done.getJsonObject("trial")));
        }
        untilDrained(session, plugin);
    }

    private static String tried(JsonObject trial) {
        return "tried on " + trial.getLong("filings") + " filings until " + trial.getString("endedAt") + ": "
                + trial.getLong("new") + " findings new, " + trial.getLong("gone") + " gone, "
                + trial.getLong("changed") + " changed; " + trial.getLong("verdictsChanged") + " verdicts changed"
                + (trial.getBoolean("sameCatalogue") ? "" : " (beside other plugins than those that are active now)");
    }

    /** Most runs end sooner than the looks; what takes longer goes on without being watched. */
    private void untilDrained(OperatorSession session, String plugin) {
        Set<String> told = new TreeSet<>();
        for (int look = 0; look < LOOKS; look++) {
            String draining = draining(session.plugins().getJsonArray("items"), plugin);
            if (draining.isEmpty()) {
                if (!told.isEmpty()) {
                    out.println("the version before is unloaded");
                }
                return;
            }
            if (told.add(draining)) {
                out.println(draining);
                out.flush();
            }
            pause();
        }
        out.println("that goes on; 'hegui plugin list' shows it");
    }

    private static String draining(JsonArray items, String plugin) {
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < items.size(); i++) {
            JsonObject item = items.getJsonObject(i);
            JsonArray generations = item.getJsonArray("generations");
            for (int j = 0; item.getString("plugin").equals(plugin) && j < generations.size(); j++) {
                JsonObject generation = generations.getJsonObject(j);
                if (Set.of("DRAINING", "ZOMBIE").contains(generation.getString("state"))) {
                    text.append(generation.getInteger("runs"))
                            .append(" runs still finish with ")
                            .append(generation.getString("version"));
                }
            }
        }
        return text.toString();
    }

    private static void pause() {
        try {
            TimeUnit.MILLISECONDS.sleep(MILLIS_BETWEEN_LOOKS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new CommandFailedException("interrupted");
        }
    }
}
