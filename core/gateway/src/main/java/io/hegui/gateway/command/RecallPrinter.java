package io.hegui.gateway.command;

import io.vertx.core.http.HttpMethod;
import io.vertx.core.json.JsonObject;
import java.io.PrintWriter;
import java.util.Optional;
import java.util.concurrent.TimeUnit;

/** Prints recalls, and how far they are. */
final class RecallPrinter {
    private static final long MILLIS_BETWEEN_LOOKS = 500;

    private final PrintWriter out;

    RecallPrinter(PrintWriter out) {
        this.out = out;
    }

    /** Until all filings are seen to. */
    void follow(OperatorSession session, JsonObject begun) {
        JsonObject recall = begun;
        long told = -1;
        while (recall.getString("confirmedBy") != null
                && recall.getJsonObject("filings").getLong("left") > 0) {
            long left = recall.getJsonObject("filings").getLong("left");
            if (left != told) {
                told = left;
                out.println(left + " filings left");
                out.flush();
            }
            pause();
            recall = session.send(HttpMethod.GET, "/recalls/" + recall.getString("id"), new JsonObject());
        }
        print(recall);
    }

    private static void pause() {
        try {
            TimeUnit.MILLISECONDS.sleep(MILLIS_BETWEEN_LOOKS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new CommandFailedException("interrupted; the filings are judged again all the same");
        }
    }

    void print(JsonObject recall) {
        out.println(recall.getString("id") + "  " + recall.getString("check") + version(recall) + "  "
                + day(recall, "from") + " to " + day(recall, "until") + "  "
                + recall.getString("state"));
        out.println("  " + recall.getString("recalledBy") + ": " + recall.getString("reason"));
        if (recall.getString("state").equals("PROPOSED")) {
            out.println("  somebody else has to say yes: hegui recall confirm " + recall.getString("id"));
        }
        if (recall.getString("takenBackBy") != null) {
            out.println(
                    "  taken back by " + recall.getString("takenBackBy") + ": " + recall.getString("takenBackReason"));
        }
        if (recall.getJsonObject("filings") != null) {
            JsonObject filings = recall.getJsonObject("filings");
            out.println("  filings judged again: " + filings.getLong("ofRecord") + " on record, "
                    + filings.getLong("noted")
                    + " noted only, " + filings.getLong("notJudged") + " could not be, " + filings.getLong("left")
                    + " left; verdicts changed: " + filings.getLong("verdictsChanged"));
        }
    }

    private static String version(JsonObject recall) {
        return recall.getString("version") == null ? "" : " of version " + recall.getString("version");
    }

    private static String day(JsonObject recall, String end) {
        return Optional.ofNullable(recall.getString(end)).orElse("...");
    }
}
