package io.hegui.engine.format.xlsx;

import io.hegui.engine.format.Fault;
import io.hegui.engine.format.FaultException;
import io.hegui.engine.format.Limits;
import io.hegui.engine.format.packed.ZipFolder;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/**
 * What must be known of a workbook before its first sheet can be read.
 *
 * @param sheet name of the sheet's part
 * @param is1904 whether days count from 1904
 * @param texts the shared texts
 * @param dateStyles cell formats that show dates
 */
record Workbook(String sheet, boolean is1904, List<String> texts, Set<Integer> dateStyles) {
    private static final String WORKBOOK = "xl/workbook.xml";
    private static final String RELATIONS = "xl/_rels/workbook.xml.rels";
    private static final String TEXTS = "xl/sharedStrings.xml";
    private static final String STYLES = "xl/styles.xml";

    /** Characters of all shared texts together, and 32 more for each of them: they lie in memory. */
    private static final long MOST_TEXT = 48L << 20;

    /** What reads one element that has begun. */
    private interface Element {
        void read(XMLStreamReader xml, String name) throws IOException, XMLStreamException;
    }

    static Workbook read(ZipFolder folder, Limits limits) throws IOException {
        List<String> sheets = new ArrayList<>();
        boolean[] from1904 = new boolean[1];
        elements(folder, WORKBOOK, limits, (xml, name) -> {
            if (name.equals("sheet")) {
                sheets.add(String.valueOf(xml.getAttributeValue(
                        "http://schemas.openxmlformats.org/officeDocument/2006/relationships", "id")));
            } else if (name.equals("workbookPr")) {
                String flag = xml.getAttributeValue(null, "date1904");
                from1904[0] = "1".equals(flag) || "true".equals(flag);
            }
        });
        if (sheets.isEmpty()) {
            throw new FaultException(
                    new Fault(Fault.Reason.MALFORMED, 0, Map.of("detail", "the workbook has no sheet")));
        }
        return new Workbook(
                sheet(folder, sheets.get(0), limits),
                from1904[0],
                folder.has(TEXTS) ? texts(folder, limits) : List.of(),
                folder.has(STYLES) ? dateStyles(folder, limits) : Set.of());
    }

    boolean isDate(int style) {
        return dateStyles.contains(style);
    }

    String text(int index, long row) throws FaultException {
        if (index < 0 || index >= texts.size()) {
            throw new FaultException(
                    new Fault(Fault.Reason.MALFORMED, row, Map.of("detail", "there is no shared text " + index)));
        }
        return texts.get(index);
    }

    private static String sheet(ZipFolder folder, String id, Limits limits) throws IOException {
        Map<String, String> targets = new HashMap<>();
        elements(folder, RELATIONS, limits, (xml, name) -> {
            if (name.equals("Relationship")) {
                targets.put(
                        String.valueOf(xml.getAttributeValue(null, "Id")),
                        String.valueOf(xml.getAttributeValue(null, "Target")));
            }
        });
        String target = targets.getOrDefault(id, "worksheets/sheet1.xml");
        return target.startsWith("/") ? target.substring(1) : "xl/" + target;
    }

    private static List<String> texts(ZipFolder folder, Limits limits) throws IOException {
        List<String> texts = new ArrayList<>();
        long[] size = new long[1];
        elements(folder, TEXTS, limits, (xml, name) -> {
            if (name.equals("si")) {
                String text = sharedText(xml, limits);
                texts.add(text);
                size[0] += text.length() + 32;
                if (size[0] > MOST_TEXT) {
                    throw new FaultException(
                            new Fault(Fault.Reason.BOMB, 0, Map.of("limit", Long.toString(MOST_TEXT >> 20))));
                }
            }
        });
        return texts;
    }

    /** Phonetic hints are no part of the text. */
    private static String sharedText(XMLStreamReader xml, Limits limits) throws IOException, XMLStreamException {
        StringBuilder text = new StringBuilder();
        while (true) {
            int event = xml.next();
            if (event == XMLStreamConstants.END_ELEMENT && xml.getLocalName().equals("si")) {
                return text.toString();
            }
            if (event == XMLStreamConstants.START_ELEMENT) {
                if (xml.getLocalName().equals("t")) {
                    text.append(Parts.text(xml, limits));
                } else if (xml.getLocalName().equals("rPh")) {
                    Parts.skip(xml);
                }
            }
            if (text.length() > limits.recordBytes()) {
                throw new FaultException(Fault.of(Fault.Reason.TOO_LONG, 0));
            }
        }
    }

    private static Set<Integer> dateStyles(ZipFolder folder, Limits limits) throws IOException {
        Map<Integer, String> formats = new HashMap<>();
        Set<Integer> dates = new HashSet<>();
        int[] state = new int[2];
        elements(folder, STYLES, limits, (xml, name) -> {
            switch (name) {
                case "numFmt" ->
                    formats.put(
                            number(xml.getAttributeValue(null, "numFmtId")),
                            String.valueOf(xml.getAttributeValue(null, "formatCode")));
                case "cellXfs" -> state[0] = 1;
                case "cellStyleXfs", "cellStyles", "dxfs" -> state[0] = 0;
                case "xf" -> {
                    if (state[0] == 1) {
                        int format = number(xml.getAttributeValue(null, "numFmtId"));
                        if (SheetNumber.isDateFormat(format, formats.getOrDefault(format, ""))) {
                            dates.add(state[1]);
                        }
                        state[1]++;
                    }
                }
                default -> {}
            }
        });
        return dates;
    }

    private static int number(String text) {
        try {
            return Integer.parseInt(String.valueOf(text));
        } catch (NumberFormatException e) {
            return 0;
        }
    }

    private static void elements(ZipFolder folder, String part, Limits limits, Element element) throws IOException {
        XMLStreamReader xml = Parts.open(folder, part, limits);
        try {
            while (xml.hasNext()) {
                if (xml.next() == XMLStreamConstants.START_ELEMENT) {
                    element.read(xml, xml.getLocalName());
                }
            }
        } catch (XMLStreamException e) {
            throw Parts.fault(e, part);
        } catch (RuntimeException e) {
            throw Parts.fault(e, part);
        }
    }
}
