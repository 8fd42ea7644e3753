package io.hegui.engine.format.xlsx;

import io.hegui.engine.format.Fault;
import io.hegui.engine.format.FaultException;
import io.hegui.engine.format.Limits;
import io.hegui.engine.format.packed.ZipFolder;
import io.hegui.engine.format.xml.SafeXml;
import java.io.CharConversionException;
import java.io.IOException;
import java.io.InputStream;
import java.util.Map;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/** The XML documents a workbook is made of. */
final class Parts {
    private Parts() {}

    static XMLStreamReader open(ZipFolder folder, String name, Limits limits) throws IOException {
        InputStream part = folder.open(name)
                .orElseThrow(() -> new FaultException(
                        new Fault(Fault.Reason.MALFORMED, 0, Map.of("detail", "the workbook has no '" + name + "'"))));
        try {
            return SafeXml.factory(limits).createXMLStreamReader(part);
        } catch (XMLStreamException e) {
            throw fault(e, name);
        }
    }

    /** Text of the element that has just begun, up to its end. */
    static String text(XMLStreamReader xml, Limits limits) throws IOException, XMLStreamException {
        StringBuilder text = new StringBuilder();
        int open = 1;
        while (open > 0) {
            switch (xml.next()) {
                case XMLStreamConstants.START_ELEMENT -> open++;
                case XMLStreamConstants.END_ELEMENT -> open--;
                case XMLStreamConstants.CHARACTERS, XMLStreamConstants.CDATA, XMLStreamConstants.SPACE ->
                    text.append(xml.getText());
                default -> {}
            }
            if (text.length() > limits.recordBytes()) {
                throw new FaultException(Fault.of(Fault.Reason.TOO_LONG, 0));
            }
        }
        return text.toString();
    }

    /** Passes over the element that has just begun. */
    static void skip(XMLStreamReader xml) throws XMLStreamException {
        int open = 1;
        while (open > 0) {
            int event = xml.next();
            open += event == XMLStreamConstants.START_ELEMENT ? 1 : event == XMLStreamConstants.END_ELEMENT ? -1 : 0;
        }
    }

    /** The parser hides some of its own troubles in these. */
    static IOException fault(RuntimeException e, String part) {
        return fault(new XMLStreamException(String.valueOf(e.getMessage())), part);
    }

    static IOException fault(XMLStreamException e, String part) {
        if (e.getNestedException() instanceof FaultException known) {
            return known;
        }
        if (e.getNestedException() instanceof IOException broken && !(broken instanceof CharConversionException)) {
            return broken;
        }
        String message = String.valueOf(e.getMessage()).lines().findFirst().orElse("");
        Fault.Reason reason = message.contains("Depth")
                ? Fault.Reason.TOO_DEEP
                : message.contains("size limit") ? Fault.Reason.TOO_LONG : Fault.Reason.MALFORMED;
        return new FaultException(new Fault(reason, 0, Map.of("detail", part + ": " + message, "limit", "")));
    }
}
