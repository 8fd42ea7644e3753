package io.hegui.engine.report;

import java.util.List;
import java.util.Map;

/**
 * A finding across institutions as the supervisor sees it; never shown to an institution.
 *
 * @param finding with all its values
 * @param shares what the other institutions contributed, by institution
 */
public record SupervisorFinding(Finding finding, List<Share> shares) {
    public SupervisorFinding {
        shares = List.copyOf(shares);
    }

    /**
     * What one institution contributed.
     *
     * @param institution unified social credit code
     * @param values by name, in canonical form
     */
    public record Share(String institution, Map<String, String> values) {}
}
