package io.hegui.engine.bind;

import io.hegui.engine.report.Expectation;
import io.hegui.engine.report.Value;
import java.util.Optional;

/**
 * What is wrong with one cell.
 *
 * @param check id of the structure check that found it
 * @param message name of one of its messages
 * @param observed the cell as filed, masked where the column is personal; empty where nothing was filed
 */
public record CellProblem(
        String check, String message, ColumnSpec column, Optional<Value> observed, Optional<Expectation> expected) {}
