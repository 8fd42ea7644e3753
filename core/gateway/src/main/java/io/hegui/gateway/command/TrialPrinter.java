package io.hegui.gateway.command;

import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.io.PrintWriter;
import java.util.Locale;
import java.util.TreeSet;

/** Shows what a trial came to. */
final class TrialPrinter {
    /** Times of checks below that are noise, in nanoseconds a record. */
    private static final long WORTH_TELLING = 10;

    private static final double PERCENT = 100;

    private final PrintWriter out;

    TrialPrinter(PrintWriter out) {
        this.out = out;
    }

    /** @throws CommandFailedException unless the trial is done */
    void print(JsonObject trial) {
        String label = trial.getString("plugin") + " " + trial.getString("version");
        if (!trial.getString("state").equals("DONE")) {
            throw new CommandFailedException("the trial of " + label + " is "
                    + trial.getString("state").toLowerCase(Locale.ROOT)
                    + (trial.containsKey("problem") ? ": " + trial.getString("problem") : ""));
        }
        JsonObject report = trial.getJsonObject("report");
        JsonObject filings = report.getJsonObject("filings");
        out.println(label + " on " + filings.getLong("judged") + " filings, " + filings.getLong("differing")
                + " of which differ");
        JsonObject findings = report.getJsonObject("findings");
        out.println("findings: " + counts(findings) + " (" + findings.getLong("before") + " before, "
                + findings.getLong("after") + " after)");
        if (findings.getLong("onlyCounted") > 0) {
            out.println("  " + findings.getLong("onlyCounted") + " findings were too many to be compared one by one");
        }
        differences("by check", report.getJsonObject("byCheck"));
        differences("by institution", report.getJsonObject("byInstitution"));
        verdicts(report.getJsonObject("verdicts"));
        failures(report.getJsonObject("failures"));
        notJudged(filings.getJsonArray("notJudged"));
        times(report.getJsonObject("time"));
        corpus(report.getJsonObject("corpus"));
    }

    private static String counts(JsonObject difference) {
        return difference.getLong("new") + " new, " + difference.getLong("gone") + " gone, "
                + difference.getLong("changed") + " changed";
    }

    private void differences(String title, JsonObject differences) {
        if (!differences.isEmpty()) {
            out.println(title + ":");
            for (String name : new TreeSet<>(differences.fieldNames())) {
                JsonObject difference = differences.getJsonObject(name);
                out.println("  " + name + "  " + counts(difference) + example(difference));
            }
        }
    }

    private static String example(JsonObject difference) {
        JsonObject example = difference.getJsonObject("example", new JsonObject());
        return example.isEmpty()
                ? ""
                : "; for example rows " + example.getJsonArray("rows") + " of " + example.getString("submission");
    }

    private void verdicts(JsonObject verdicts) {
        out.println("verdicts that would change: " + verdicts.getLong("changed"));
        JsonArray items = verdicts.getJsonArray("items");
        for (int i = 0; i < items.size(); i++) {
            JsonObject item = items.getJsonObject(i);
            out.println("  " + item.getString("institution") + " " + item.getString("dataset") + " "
                    + item.getString("period") + "  " + item.getString("before") + " -> " + item.getString("after")
                    + "  (" + item.getString("submission") + ")");
        }
    }

    private void failures(JsonObject failures) {
        JsonObject after = failures.getJsonObject("after");
        for (String check : new TreeSet<>(after.fieldNames())) {
            out.println("check " + check + " FAILED in " + after.getLong(check) + " filings ("
                    + failures.getJsonObject("before").getLong(check, 0L) + " with the active version)");
        }
    }

    private void notJudged(JsonArray unread) {
        for (int i = 0; i < unread.size(); i++) {
            JsonObject item = unread.getJsonObject(i);
            out.println("not judged: " + item.getString("submission") + ": " + item.getString("problem"));
        }
    }

    private void times(JsonObject time) {
        JsonObject before = time.getJsonObject("before");
        JsonObject after = time.getJsonObject("after");
        out.println("time a record: " + before.getLong("nanosPerRecord") + " ns -> " + after.getLong("nanosPerRecord")
                + " ns (" + after.getLong("records") + " records)");
        JsonObject then = before.getJsonObject("nanosPerRecordByCheck");
        JsonObject now = after.getJsonObject("nanosPerRecordByCheck");
        TreeSet<String> checks = new TreeSet<>(then.fieldNames());
        checks.addAll(now.fieldNames());
        for (String check : checks) {
            if (Math.max(then.getLong(check, 0L), now.getLong(check, 0L)) >= WORTH_TELLING) {
                out.println("  " + check + "  " + nanos(then, check) + " -> " + nanos(now, check));
            }
        }
    }

    private static String nanos(JsonObject times, String check) {
        return times.containsKey(check) ? times.getLong(check) + " ns" : "not there";
    }

    private void corpus(JsonObject corpus) {
        if (corpus.getLong("filings") > 0) {
            out.println(String.format(
                    Locale.ROOT,
                    "acceptance corpus: %d filings, %s; %.2f %% of its findings",
                    corpus.getLong("filings"),
                    counts(corpus),
                    corpus.getDouble("share") * PERCENT));
        }
    }
}
