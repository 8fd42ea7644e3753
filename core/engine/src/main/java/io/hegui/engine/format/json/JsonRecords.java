package io.hegui.engine.format.json;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.exc.StreamConstraintsException;
import io.hegui.engine.format.Fault;
import io.hegui.engine.format.FaultException;
import io.hegui.engine.format.Limits;
import io.hegui.engine.format.record.NamedValues;
import io.hegui.engine.format.record.RecordFeed;
import java.io.IOException;
import java.io.InputStream;
import java.util.Map;

/**
 * Objects of a JSON array, or one after another (NDJSON). A number is taken as it is written, never as binary
 * fractions; {@code null} is an empty field.
 */
public final class JsonRecords implements RecordFeed {
    private final JsonParser parser;
    private final Limits limits;
    private boolean array;
    private boolean begun;

    private JsonRecords(JsonParser parser, Limits limits) {
        this.parser = parser;
        this.limits = limits;
    }

    /** @param utf8 text in UTF-8 */
    public static JsonRecords open(InputStream utf8, Limits limits) throws IOException {
        StreamReadConstraints constraints = StreamReadConstraints.builder()
                .maxNestingDepth(limits.depth())
                .maxStringLength(limits.recordBytes())
                .maxNameLength(limits.recordBytes())
                .maxNumberLength(limits.recordBytes())
                .build();
        JsonFactory factory = JsonFactory.builder()
                .streamReadConstraints(constraints)
                .disable(JsonFactory.Feature.INTERN_FIELD_NAMES)
                .build();
        return new JsonRecords(factory.createParser(utf8), limits);
    }

    @Override
    public boolean next(NamedValues record) throws IOException {
        try {
            return read(record);
        } catch (StreamConstraintsException e) {
            boolean deep = String.valueOf(e.getMessage()).contains("nesting depth");
            throw new FaultException(deep ? tooDeep() : Fault.of(Fault.Reason.TOO_LONG, line()));
        } catch (JsonProcessingException e) {
            throw malformed(e.getOriginalMessage());
        }
    }

    @Override
    public void close() throws IOException {
        parser.close();
    }

    private boolean read(NamedValues record) throws IOException {
        JsonToken token = parser.nextToken();
        if (!begun) {
            begun = true;
            if (token == JsonToken.START_ARRAY) {
                array = true;
                token = parser.nextToken();
            }
        }
        if (token == null) {
            if (array) {
                throw malformed("the array is cut off");
            }
            return false;
        }
        if (array && token == JsonToken.END_ARRAY) {
            if (parser.nextToken() != null) {
                throw malformed("there is more after the array");
            }
            return false;
        }
        if (token != JsonToken.START_OBJECT) {
            throw malformed("a record must be an object");
        }
        object(record);
        return true;
    }

    private void object(NamedValues record) throws IOException {
        record.begin(line());
        while (parser.nextToken() == JsonToken.FIELD_NAME) {
            String name = parser.currentName();
            JsonToken value = parser.nextToken();
            if (value == JsonToken.START_OBJECT || value == JsonToken.START_ARRAY) {
                nested(name);
            }
            if (value != JsonToken.VALUE_NULL) {
                record.put(name, parser.getText());
            }
        }
    }

    /** A value cannot be an object; how deep it goes decides what is said of it. */
    private void nested(String name) throws IOException {
        int depth = 1;
        while (depth > 0) {
            JsonToken token = parser.nextToken();
            if (token == null) {
                throw malformed("the value of '" + name + "' is cut off");
            }
            depth += token.isStructStart() ? 1 : token.isStructEnd() ? -1 : 0;
            if (depth > limits.depth()) {
                throw new FaultException(tooDeep());
            }
        }
        throw malformed("the value of '" + name + "' must be a text, a number, true, false or null");
    }

    private Fault tooDeep() {
        return new Fault(Fault.Reason.TOO_DEEP, line(), Map.of("limit", Integer.toString(limits.depth())));
    }

    private FaultException malformed(String detail) {
        return new FaultException(new Fault(Fault.Reason.MALFORMED, line(), Map.of("detail", detail)));
    }

    private long line() {
        return Math.max(1, parser.currentLocation().getLineNr());
    }
}
