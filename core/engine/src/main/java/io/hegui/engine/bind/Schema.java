package io.hegui.engine.bind;

import io.hegui.sdk.Language;
import java.util.List;

/** The columns of a dataset, derived from its record. */
public final class Schema {
    private final List<ColumnSpec> columns;

    Schema(List<ColumnSpec> columns) {
        this.columns = List.copyOf(columns);
    }

    public List<ColumnSpec> columns() {
        return columns;
    }

    public String jsonSchema() {
        return headerName();
    }

    String headerName() {
        return "";
    }

    /** The header line, with CRLF: Chinese labels, or column names. */
    public String header(Language language) {
        return headerName() + language;
    }
}
