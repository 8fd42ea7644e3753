package io.hegui.engine.bind;

/** Ids of what the engine itself checks: whether a file is a dataset's file at all. */
public final class StructureCheck {
    public static final String ENCODING = "S.encoding";
    public static final String FILE_FORMAT = "S.file.format";
    public static final String FILE_LIMIT = "S.file.limit";
    public static final String FILE_CONTROL = "S.file.control";
    public static final String EMPTY = "S.empty";
    public static final String HEADER_MISSING = "S.header.missing";
    public static final String HEADER_DUPLICATE = "S.header.duplicate";
    public static final String HEADER_UNKNOWN = "S.header.unknown";
    public static final String ROW_LENGTH = "S.row.length";
    public static final String ROW_LIMIT = "S.row.limit";
    public static final String CELL_MISSING = "S.cell.missing";
    public static final String CELL_NUMBER = "S.cell.number";
    public static final String CELL_DATE = "S.cell.date";
    public static final String CELL_CODE = "S.cell.code";
    public static final String CELL_ID = "S.cell.id";
    public static final String CELL_RANGE = "S.cell.range";
    public static final String CELL_FORMAT = "S.cell.format";
    public static final String KEY_DUPLICATE = "S.key.duplicate";

    private StructureCheck() {}
}
