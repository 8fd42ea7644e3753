package io.hegui.engine.format.xml;

import io.hegui.engine.format.Fault;
import io.hegui.engine.format.FaultException;
import io.hegui.engine.format.Limits;
import io.hegui.engine.format.record.NamedValues;
import io.hegui.engine.format.record.RecordFeed;
import java.io.CharConversionException;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/**
 * Records of an XML document: whatever stands right under the root is a record, its attributes and the elements under it
 * are its values.
 */
public final class XmlRecords implements RecordFeed {
    private final XMLStreamReader xml;
    private final Limits limits;
    private int depth;

    private XmlRecords(XMLStreamReader xml, Limits limits) {
        this.xml = xml;
        this.limits = limits;
    }

    /**
     * Opens a document.
     *
     * @param utf8 text in UTF-8, whatever the document says of itself
     * @throws FaultException if it does not even begin like one
     */
    public static XmlRecords open(InputStream utf8, Limits limits) throws IOException {
        try {
            return new XmlRecords(
                    SafeXml.factory(limits).createXMLStreamReader(new InputStreamReader(utf8, StandardCharsets.UTF_8)),
                    limits);
        } catch (XMLStreamException e) {
            throw fault(e, limits);
        }
    }

    @Override
    public boolean next(NamedValues record) throws IOException {
        try {
            return read(record);
        } catch (XMLStreamException e) {
            throw fault(e, limits);
        } catch (RuntimeException e) {
            // the parser hides some of its own troubles in these
            throw malformed(String.valueOf(e.getMessage()), line());
        }
    }

    @Override
    public void close() throws IOException {
        try {
            xml.close();
        } catch (XMLStreamException e) {
            throw new IOException(e);
        }
    }

    private boolean read(NamedValues record) throws IOException, XMLStreamException {
        while (xml.hasNext()) {
            int event = xml.next();
            if (event == XMLStreamConstants.DTD) {
                throw malformed("a document type (DOCTYPE) is not allowed", line());
            }
            if (event == XMLStreamConstants.ENTITY_REFERENCE) {
                throw malformed("entity '" + xml.getLocalName() + "' is not allowed", line());
            }
            if (event == XMLStreamConstants.START_ELEMENT && ++depth == 2) {
                record.begin(line());
                record(record);
                depth--;
                return true;
            }
            if (event == XMLStreamConstants.END_ELEMENT) {
                depth--;
            }
        }
        return false;
    }

    private void record(NamedValues record) throws IOException, XMLStreamException {
        for (int i = 0; i < xml.getAttributeCount(); i++) {
            record.put(xml.getAttributeLocalName(i), xml.getAttributeValue(i));
        }
        while (true) {
            int event = xml.next();
            if (event == XMLStreamConstants.END_ELEMENT) {
                return;
            }
            if (event == XMLStreamConstants.START_ELEMENT) {
                String name = xml.getLocalName();
                String value = text(name);
                if (!value.isEmpty()) {
                    record.put(name, value);
                }
            } else if (event == XMLStreamConstants.ENTITY_REFERENCE) {
                throw malformed("entity '" + xml.getLocalName() + "' is not allowed", line());
            } else if (event == XMLStreamConstants.CHARACTERS && !xml.isWhiteSpace()) {
                throw malformed("text stands between the values of a record", line());
            }
        }
    }

    private String text(String name) throws IOException, XMLStreamException {
        StringBuilder text = new StringBuilder();
        while (true) {
            switch (xml.next()) {
                case XMLStreamConstants.END_ELEMENT -> {
                    return text.toString();
                }
                case XMLStreamConstants.CHARACTERS, XMLStreamConstants.CDATA, XMLStreamConstants.SPACE -> {
                    text.append(xml.getText());
                    if (text.length() > limits.recordBytes()) {
                        throw new FaultException(Fault.of(Fault.Reason.TOO_LONG, line()));
                    }
                }
                case XMLStreamConstants.START_ELEMENT -> nested(name);
                case XMLStreamConstants.ENTITY_REFERENCE ->
                    throw malformed("entity '" + xml.getLocalName() + "' is not allowed", line());
                default -> {}
            }
        }
    }

    /** A value cannot be an element; how deep it goes decides what is said of it. */
    private void nested(String name) throws IOException, XMLStreamException {
        int open = 1;
        while (open > 0) {
            int event = xml.next();
            open += event == XMLStreamConstants.START_ELEMENT ? 1 : event == XMLStreamConstants.END_ELEMENT ? -1 : 0;
        }
        throw malformed("the value of '" + name + "' must be a text", line());
    }

    private long line() {
        return Math.max(1, xml.getLocation().getLineNumber());
    }

    private static FaultException malformed(String detail, long line) {
        return new FaultException(new Fault(Fault.Reason.MALFORMED, line, Map.of("detail", detail)));
    }

    private static IOException fault(XMLStreamException e, Limits limits) {
        if (e.getNestedException() instanceof FaultException known) {
            return known;
        }
        if (e.getNestedException() instanceof IOException broken && !(broken instanceof CharConversionException)) {
            return broken;
        }
        String message = String.valueOf(e.getMessage());
        long line = e.getLocation() == null ? 1 : Math.max(1, e.getLocation().getLineNumber());
        if (message.contains("Depth")) {
            return new FaultException(
                    new Fault(Fault.Reason.TOO_DEEP, line, Map.of("limit", Integer.toString(limits.depth()))));
        }
        if (message.contains("size limit") || message.contains("Maximum attribute")) {
            return new FaultException(Fault.of(Fault.Reason.TOO_LONG, line));
        }
        return malformed(message.lines().findFirst().orElse(message), line);
    }
}
