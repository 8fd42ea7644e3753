package io.hegui.engine.format;

import java.util.List;
import java.util.Optional;

/** The columns a dataset has, for formats that name each value or have no header of their own. */
public interface Columns {
    /** Column names, in the dataset's order. */
    List<String> names();

    /** Index of the column that a name in a file stands for: its name, Chinese label or an alias, in any case. */
    Optional<Integer> find(String header);
}
