package io.hegui.engine.bind;

import io.hegui.engine.format.RowBlock;
import io.hegui.engine.report.Expectation;
import io.hegui.engine.report.Masking;
import io.hegui.engine.report.Value;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Reads rows cell by cell to say what is wrong with them. Belongs to one binder. */
final class CellProblems {
    private final BoundColumn[] bound;
    private final int[] fieldOf;
    private final @Nullable Object[] values;
    private final Cell cell = new Cell();
    private List<CellProblem> problems = List.of();

    CellProblems(Header header, BoundColumn[] bound) {
        this.bound = bound;
        this.fieldOf = new int[bound.length];
        this.values = new @Nullable Object[bound.length];
        for (int i = 0; i < bound.length; i++) {
            fieldOf[i] = header.fieldOf(i);
        }
    }

    /** Forgets the row before. */
    void begin() {
        problems = List.of();
    }

    /** What is wrong with the cells read since. */
    List<CellProblem> found() {
        return problems;
    }

    boolean isWrong(int column) {
        for (CellProblem problem : problems) {
            if (problem.column().name().equals(bound[column].spec().name())) {
                return true;
            }
        }
        return false;
    }

    /** The cell as it lies there; moved on by the next call. */
    Cell cell(RowBlock block, int first, int column) {
        cell.move(block, first + fieldOf[column]);
        return cell;
    }

    /** The value of a cell read last; {@code null} if the cell is empty or wrong. */
    @Nullable
    Object value(int column) {
        return values[column];
    }

    /** Reads one cell: its value is in place then, or what is wrong with it among the problems. */
    void read(RowBlock block, int first, int column) {
        BoundColumn of = bound[column];
        values[column] = null;
        cell(block, first, column);
        if (cell.isEmpty()) {
            if (of.spec().required()) {
                add(new CellProblem(
                        StructureCheck.CELL_MISSING,
                        "finding",
                        of.spec(),
                        Optional.empty(),
                        Optional.of(new Expectation(Expectation.Form.PRESENT, List.of()))));
            }
            return;
        }
        String text = cell.text();
        try {
            values[column] = of.parse(text);
        } catch (BadCell e) {
            add(new CellProblem(
                    e.check(),
                    e.messageName(),
                    of.spec(),
                    Optional.of(Value.text(of.spec().personal() ? Masking.mask(text) : text)),
                    e.expected()));
        }
    }

    void add(CellProblem problem) {
        if (problems.isEmpty()) {
            problems = new ArrayList<>(2);
        }
        problems.add(problem);
    }
}
