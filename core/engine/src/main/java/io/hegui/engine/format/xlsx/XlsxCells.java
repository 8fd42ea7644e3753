package io.hegui.engine.format.xlsx;

import io.hegui.engine.format.Fault;
import io.hegui.engine.format.FaultException;
import io.hegui.engine.format.Limits;
import io.hegui.engine.format.packed.ZipFolder;
import io.hegui.engine.format.record.CellFeed;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/**
 * The cells of a workbook's first sheet, row by row (ECMA-376 part 1, SpreadsheetML). Nothing is computed: of a formula
 * the result last saved counts. A date is known by its cell's format.
 */
public final class XlsxCells implements CellFeed {
    /** Columns a sheet can have. */
    private static final int MOST_COLUMNS = 16_384;

    private final ZipFolder folder;
    private final Workbook workbook;
    private final XMLStreamReader sheet;
    private final Limits limits;
    private long row;

    private XlsxCells(ZipFolder folder, Workbook workbook, XMLStreamReader sheet, Limits limits) {
        this.folder = folder;
        this.workbook = workbook;
        this.sheet = sheet;
        this.limits = limits;
    }

    /**
     * Opens a workbook; closing this closes the folder.
     *
     * @throws FaultException if it is none, or its shared texts are too much for a filing
     */
    public static XlsxCells open(ZipFolder folder, Limits limits) throws IOException {
        Workbook workbook = Workbook.read(folder, limits);
        return new XlsxCells(folder, workbook, Parts.open(folder, workbook.sheet(), limits), limits);
    }

    @Override
    public boolean next(List<String> cells) throws IOException {
        try {
            while (sheet.hasNext()) {
                if (sheet.next() == XMLStreamConstants.START_ELEMENT
                        && sheet.getLocalName().equals("row")) {
                    row = number(sheet.getAttributeValue(null, "r"), row + 1);
                    read(cells);
                    if (cells.stream().anyMatch(cell -> !cell.isBlank())) {
                        return true;
                    }
                    cells.clear();
                }
            }
            return false;
        } catch (XMLStreamException e) {
            throw Parts.fault(e, workbook.sheet());
        } catch (RuntimeException e) {
            throw Parts.fault(e, workbook.sheet());
        }
    }

    @Override
    public long line() {
        return row;
    }

    @Override
    public void close() throws IOException {
        folder.close();
    }

    private void read(List<String> cells) throws IOException, XMLStreamException {
        int column = 0;
        long size = 0;
        while (true) {
            int event = sheet.next();
            if (event == XMLStreamConstants.END_ELEMENT && sheet.getLocalName().equals("row")) {
                trim(cells);
                return;
            }
            if (event == XMLStreamConstants.START_ELEMENT
                    && sheet.getLocalName().equals("c")) {
                column = column(sheet.getAttributeValue(null, "r"), column);
                while (cells.size() < column) {
                    cells.add("");
                }
                String text = cell();
                size += text.length();
                if (size > limits.recordBytes()) {
                    throw new FaultException(Fault.of(Fault.Reason.TOO_LONG, row));
                }
                cells.add(text);
                column++;
            }
        }
    }

    private String cell() throws IOException, XMLStreamException {
        String type = sheet.getAttributeValue(null, "t");
        int style = (int) number(sheet.getAttributeValue(null, "s"), 0);
        String value = "";
        StringBuilder inline = new StringBuilder();
        while (true) {
            int event = sheet.next();
            if (event == XMLStreamConstants.END_ELEMENT && sheet.getLocalName().equals("c")) {
                return "inlineStr".equals(type) ? inline.toString() : shown(type, style, value);
            }
            if (event == XMLStreamConstants.START_ELEMENT) {
                switch (sheet.getLocalName()) {
                    case "v" -> value = Parts.text(sheet, limits);
                    case "t" -> inline.append(Parts.text(sheet, limits));
                    case "rPh", "f" -> Parts.skip(sheet);
                    default -> {}
                }
            }
        }
    }

    private String shown(String type, int style, String value) throws FaultException {
        if (value.isEmpty()) {
            return "";
        }
        if ("s".equals(type)) {
            return workbook.text((int) number(value, -1), row);
        }
        if ("b".equals(type)) {
            return value.equals("1") ? "true" : "false";
        }
        if ("str".equals(type) || "e".equals(type) || "d".equals(type)) {
            return value;
        }
        return workbook.isDate(style) ? SheetNumber.date(value, workbook.is1904()) : SheetNumber.plain(value);
    }

    /** Column of a reference such as {@code BC12}, from 0. */
    private int column(String reference, int next) throws FaultException {
        if (reference == null) {
            return next;
        }
        int column = 0;
        int i = 0;
        while (i < reference.length()
                && reference.charAt(i) >= 'A'
                && reference.charAt(i) <= 'Z'
                && column < MOST_COLUMNS) {
            column = column * 26 + reference.charAt(i) - 'A' + 1;
            i++;
        }
        if (column < 1 || column > MOST_COLUMNS || column <= next) {
            throw new FaultException(new Fault(
                    Fault.Reason.MALFORMED, row, Map.of("detail", "cell '" + reference + "' is out of place")));
        }
        return column - 1;
    }

    private static long number(String text, long otherwise) throws FaultException {
        if (text == null) {
            return otherwise;
        }
        try {
            return Long.parseLong(text);
        } catch (NumberFormatException e) {
            throw new FaultException(
                    new Fault(Fault.Reason.MALFORMED, 0, Map.of("detail", "'" + text + "' is no number")));
        }
    }

    private static void trim(List<String> cells) {
        while (!cells.isEmpty() && cells.get(cells.size() - 1).isEmpty()) {
            cells.remove(cells.size() - 1);
        }
    }
}
