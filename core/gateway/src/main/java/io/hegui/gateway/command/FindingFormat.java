package io.hegui.gateway.command;

import io.hegui.engine.report.Finding;
import io.hegui.engine.report.FindingRenderer;
import java.util.Optional;

/** The forms in which findings are printed. Those for programs are the very bytes the gateway answers with. */
enum FindingFormat {
    /** One line a finding, for people. */
    TABLE {
        @Override
        Optional<String> header(FindingRenderer renderer) {
            return Optional.of(renderer.tableHeader() + "\n");
        }

        @Override
        String line(FindingRenderer renderer, Finding finding) {
            return renderer.table(finding) + "\n";
        }
    },
    /** One JSON object a line. */
    JSON {
        @Override
        Optional<String> header(FindingRenderer renderer) {
            return Optional.empty();
        }

        @Override
        String line(FindingRenderer renderer, Finding finding) {
            return renderer.json(finding) + "\n";
        }
    },
    /** A header line and one line a finding. */
    CSV {
        @Override
        Optional<String> header(FindingRenderer renderer) {
            return Optional.of(renderer.csvHeader());
        }

        @Override
        String line(FindingRenderer renderer, Finding finding) {
            return renderer.csv(finding);
        }
    };

    /** What stands before the findings, with its line break. */
    abstract Optional<String> header(FindingRenderer renderer);

    /** The finding with its line break. */
    abstract String line(FindingRenderer renderer, Finding finding);
}
