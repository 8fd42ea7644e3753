package io.hegui.gateway.finding;

import io.hegui.engine.report.FindingRenderer;
import io.vertx.ext.web.MIMEHeader;
import java.util.List;
import java.util.Optional;

/** Formats in which all findings of a filing can be had at once. */
enum ExportFormat {
    CSV("text/csv", "csv") {
        @Override
        String header(FindingRenderer renderer) {
            return renderer.csvHeader();
        }

        @Override
        byte[] lines(FindingRenderer renderer, byte[] packed) {
            return renderer.csv(packed);
        }
    },
    NDJSON("application/x-ndjson", "ndjson") {
        @Override
        String header(FindingRenderer renderer) {
            return "";
        }

        @Override
        byte[] lines(FindingRenderer renderer, byte[] packed) {
            return renderer.json(packed);
        }
    };

    private final String mediaType;
    private final String extension;

    ExportFormat(String mediaType, String extension) {
        this.mediaType = mediaType;
        this.extension = extension;
    }

    abstract String header(FindingRenderer renderer);

    /** @param packed findings, as the engine packs them */
    abstract byte[] lines(FindingRenderer renderer, byte[] packed);

    String mediaType() {
        return mediaType;
    }

    String extension() {
        return extension;
    }

    /** The first of these formats that the client asks for by name; JSON pages where it asks for none. */
    static Optional<ExportFormat> accepted(List<MIMEHeader> accept) {
        for (MIMEHeader header : accept) {
            String type = header.component() + "/" + header.subComponent();
            for (ExportFormat format : values()) {
                if (format.mediaType.equalsIgnoreCase(type)) {
                    return Optional.of(format);
                }
            }
        }
        return Optional.empty();
    }
}
