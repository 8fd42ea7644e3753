package io.hegui.gateway.command;

import io.hegui.engine.report.Finding;
import io.hegui.engine.report.FindingRenderer;
import io.hegui.engine.report.FindingSink;
import java.io.IOException;
import java.io.PrintWriter;
import java.util.Optional;

/** Prints findings as they come. The header waits for the first one in a table, so that a clean file prints nothing. */
final class FindingPrinter implements FindingSink {
    /** Looking whether the reader is still there flushes, so it is not done for each line. */
    private static final int LINES_BETWEEN_LOOKS = 256;

    private final FindingFormat format;
    private final FindingRenderer renderer;
    private final PrintWriter out;
    private long lines;

    FindingPrinter(FindingFormat format, FindingRenderer renderer, PrintWriter out) {
        this.format = format;
        this.renderer = renderer;
        this.out = out;
    }

    @Override
    public void accept(Finding finding) throws IOException {
        if (lines == 0) {
            printHeader();
        }
        out.write(format.line(renderer, finding));
        lines++;
        if (lines % LINES_BETWEEN_LOOKS == 0 && out.checkError()) {
            throw new IOException("nobody reads the findings any more");
        }
    }

    /** A program that reads CSV expects its header also where nothing was found. */
    void finish() {
        if (lines == 0 && format == FindingFormat.CSV) {
            printHeader();
        }
        out.flush();
    }

    private void printHeader() {
        Optional<String> header = format.header(renderer);
        header.ifPresent(out::write);
    }
}
