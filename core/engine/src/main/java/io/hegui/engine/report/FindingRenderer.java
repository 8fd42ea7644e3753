package io.hegui.engine.report;

import io.hegui.engine.catalogue.Catalogue;
import io.hegui.engine.check.CheckPage;
import io.hegui.sdk.Language;
import java.util.Collection;

/** Shows findings to people and their programs, in one language. Same finding, same bytes, wherever it runs. */
public final class FindingRenderer {
    private final Language language;

    public FindingRenderer(Collection<CheckPage> pages, Language language) {
        this.language = language;
    }

    public static FindingRenderer of(Catalogue catalogue, Language language) {
        return new FindingRenderer(catalogue.checks(), language);
    }

    /** One JSON object on one line, without line break. */
    public String json(Finding finding) {
        throw new UnsupportedOperationException(finding.check() + language);
    }

    /** Header line of the CSV form, with CRLF. */
    public String csvHeader() {
        throw new UnsupportedOperationException();
    }

    /** One CSV line (RFC 4180), with CRLF; safe to open in a spreadsheet. */
    public String csv(Finding finding) {
        throw new UnsupportedOperationException(finding.check());
    }

    /** Header line of the table form, without line break. */
    public String tableHeader() {
        throw new UnsupportedOperationException();
    }

    /** One line for a terminal, without line break. */
    public String table(Finding finding) {
        throw new UnsupportedOperationException(finding.check());
    }

    /** The finding's message, with its values filled in. */
    public String message(Finding finding) {
        throw new UnsupportedOperationException(finding.check());
    }
}
