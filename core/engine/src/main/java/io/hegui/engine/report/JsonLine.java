package io.hegui.engine.report;

import io.hegui.sdk.regulation.Citation;

/** Findings of one shape as one JSON object on one line each, without line break. */
final class JsonLine {
    private final FindingWords words;
    private final Parts line = new Parts();

    private JsonLine(FindingWords words) {
        this.words = words;
    }

    static Part of(FindingWords words) {
        JsonLine json = new JsonLine(words);
        json.write();
        return json.line.toPart();
    }

    private void write() {
        FindingShape shape = words.shape();
        line.literal("{\"check\":\"").text(shape.check(), Escape.JSON);
        line.literal("\",\"kind\":\"").literal(shape.kind().name());
        line.literal("\",\"severity\":\"").literal(shape.severity().name());
        line.literal("\",\"status\":\"").literal(words.status());
        words.enforcedFrom().ifPresent(day -> line.literal("\",\"stage\":\"WARNED\",\"enforcedFrom\":\"" + day));
        line.literal("\",\"row\":").add((finding, out) -> out.decimal(finding.row()));
        line.literal(",\"key\":\"").add((finding, out) -> finding.key(Escape.JSON, out));
        line.literal("\",\"field\":\"").text(shape.field(), Escape.JSON).literal("\"");
        optional("observed", shape.observed().isPresent(), () -> words.observed(line, Escape.JSON));
        optional("expected", shape.expected().isPresent(), () -> words.expected(line, Escape.JSON));
        optional("difference", shape.difference().isPresent(), () -> words.difference(line, Escape.JSON));
        line.literal(",\"message\":\"");
        words.message(line, Escape.JSON);
        line.literal("\",\"fix\":\"").text(words.fix(), Escape.JSON).literal("\",\"cites\":[");
        String comma = "";
        for (Citation citation : words.cites()) {
            line.literal(comma + "{\"document\":\"").text(citation.document(), Escape.JSON);
            line.literal("\",\"article\":\"")
                    .text(citation.article(), Escape.JSON)
                    .literal("\"}");
            comma = ",";
        }
        line.literal("],");
        JsonParts.ofJson(shape).working(line);
        line.literal(",");
        JsonParts.ofJson(shape).extra(line);
        line.literal(",\"fingerprint\":\"").add((finding, out) -> finding.fingerprint(out));
        line.literal("\"}");
    }

    private void optional(String name, boolean present, Runnable text) {
        line.literal(",\"" + name + "\":");
        if (present) {
            line.literal("\"");
            text.run();
            line.literal("\"");
        } else {
            line.literal("null");
        }
    }
}
