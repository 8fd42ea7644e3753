package io.hegui.engine.report;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.hegui.sdk.Text;
import io.hegui.sdk.check.Kind;
import io.hegui.sdk.check.Severity;
import io.hegui.sdk.check.Working;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** A finding as one line of canonical JSON, for storage: same finding, same bytes, and back without loss. */
public final class FindingCodec {
    private final ObjectMapper mapper = new ObjectMapper();
    private final Map<FindingShape, Part> lines = new HashMap<>();
    private final GrowingBytes line = new GrowingBytes();

    public String encode(Finding finding) {
        return Json.object(json -> {
            json.writeStringField("check", finding.check());
            json.writeStringField("kind", finding.kind().name());
            json.writeStringField("severity", finding.severity().name());
            json.writeBooleanField("unknown", finding.unknown());
            json.writeNumberField("row", finding.row());
            json.writeStringField("key", finding.key());
            json.writeStringField("field", finding.field());
            value(json, "observed", finding.observed());
            expectation(json, finding.expected());
            value(json, "difference", finding.difference());
            json.writeStringField("message", finding.message());
            json.writeObjectFieldStart("arguments");
            for (Map.Entry<String, Value> argument : finding.arguments().entrySet()) {
                value(json, argument.getKey(), Optional.of(argument.getValue()));
            }
            json.writeEndObject();
            Json.working(json, finding.working());
            Json.texts(json, "extra", finding.extra());
            json.writeStringField("fingerprint", finding.fingerprint());
        });
    }

    /** The same of the finding a cursor is at, which need not be unpacked. For one thread. */
    public String encode(FindingCursor finding) {
        FindingCursor.Open open = finding.open();
        if (open.line().isEmpty()) {
            open.line(lines.computeIfAbsent(open.shape(), StoredLine::of));
        }
        line.clear();
        open.line().orElseThrow().write(finding, line);
        return line.toText();
    }

    /** @throws IllegalArgumentException if the line was not written by {@link #encode} */
    public Finding decode(String line) {
        try {
            JsonNode json = mapper.readTree(line);
            return new Finding(
                    text(json, "check"),
                    Kind.valueOf(text(json, "kind")),
                    Severity.valueOf(text(json, "severity")),
                    json.path("unknown").booleanValue(),
                    json.path("row").longValue(),
                    text(json, "key"),
                    text(json, "field"),
                    value(json.path("observed")),
                    expectation(json.path("expected")),
                    value(json.path("difference")),
                    text(json, "message"),
                    arguments(json.path("arguments")),
                    working(json.path("working")),
                    texts(json.path("extra")),
                    text(json, "fingerprint"));
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException("not a finding: " + line, e);
        }
    }

    private static void value(JsonGenerator json, String name, Optional<Value> value) throws IOException {
        if (value.isEmpty()) {
            json.writeNullField(name);
            return;
        }
        json.writeFieldName(name);
        value(json, value.get());
    }

    private static void value(JsonGenerator json, Value value) throws IOException {
        json.writeStartObject();
        json.writeStringField("type", value.type().name());
        json.writeStringField("text", value.text());
        if (value.label().isPresent()) {
            json.writeStringField("zh", value.label().get().zh());
            json.writeStringField("en", value.label().get().en());
        }
        json.writeEndObject();
    }

    private static void expectation(JsonGenerator json, Optional<Expectation> expected) throws IOException {
        if (expected.isEmpty()) {
            json.writeNullField("expected");
            return;
        }
        json.writeObjectFieldStart("expected");
        json.writeStringField("form", expected.get().form().name());
        json.writeArrayFieldStart("values");
        for (Value value : expected.get().values()) {
            value(json, value);
        }
        json.writeEndArray();
        json.writeEndObject();
    }

    private static String text(JsonNode json, String name) {
        JsonNode node = json.path(name);
        if (!node.isTextual()) {
            throw new IllegalArgumentException("not a finding: it has no text '" + name + "'");
        }
        return node.textValue();
    }

    private static Optional<Value> value(JsonNode json) {
        if (!json.isObject()) {
            return Optional.empty();
        }
        Optional<Text> label =
                json.has("zh") ? Optional.of(Text.of(text(json, "zh"), text(json, "en"))) : Optional.empty();
        return Optional.of(new Value(Value.Type.valueOf(text(json, "type")), text(json, "text"), label));
    }

    private static Optional<Expectation> expectation(JsonNode json) {
        if (!json.isObject()) {
            return Optional.empty();
        }
        List<Value> values = new ArrayList<>();
        json.path("values").forEach(node -> value(node).ifPresent(values::add));
        return Optional.of(new Expectation(Expectation.Form.valueOf(text(json, "form")), values));
    }

    private static Map<String, Value> arguments(JsonNode json) {
        Map<String, Value> arguments = new LinkedHashMap<>();
        json.properties()
                .forEach(entry -> value(entry.getValue()).ifPresent(value -> arguments.put(entry.getKey(), value)));
        return arguments;
    }

    private static Map<String, String> texts(JsonNode json) {
        Map<String, String> texts = new LinkedHashMap<>();
        json.properties()
                .forEach(entry -> texts.put(entry.getKey(), entry.getValue().asText()));
        return texts;
    }

    private static Working working(JsonNode json) {
        List<Map<String, String>> steps = new ArrayList<>();
        json.path("steps").forEach(step -> steps.add(texts(step)));
        return steps.isEmpty() && !json.has("figures") ? Working.NONE : new Working(texts(json.path("figures")), steps);
    }
}
