package io.hegui.engine.report;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** A supervisor's finding as one line of canonical JSON, for storage. */
public final class SupervisorCodec {
    private final ObjectMapper mapper = new ObjectMapper();
    private final FindingCodec findings = new FindingCodec();

    public String encode(SupervisorFinding whole) {
        return Json.object(json -> {
            json.writeStringField("finding", findings.encode(whole.finding()));
            json.writeArrayFieldStart("shares");
            for (SupervisorFinding.Share share : whole.shares()) {
                json.writeStartObject();
                json.writeStringField("institution", share.institution());
                Json.texts(json, "values", new TreeMap<>(share.values()));
                json.writeEndObject();
            }
            json.writeEndArray();
        });
    }

    /** @throws IllegalArgumentException if the line was not written by {@link #encode} */
    public SupervisorFinding decode(String line) {
        try {
            JsonNode json = mapper.readTree(line);
            List<SupervisorFinding.Share> shares = new ArrayList<>();
            for (JsonNode share : json.path("shares")) {
                Map<String, String> values = new TreeMap<>();
                share.path("values")
                        .properties()
                        .forEach(entry ->
                                values.put(entry.getKey(), entry.getValue().asText()));
                shares.add(new SupervisorFinding.Share(share.path("institution").asText(), values));
            }
            return new SupervisorFinding(findings.decode(json.path("finding").asText()), shares);
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException("not a supervisor's finding: " + line, e);
        }
    }
}
