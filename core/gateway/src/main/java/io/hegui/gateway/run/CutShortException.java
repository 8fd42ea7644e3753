package io.hegui.gateway.run;

import io.hegui.engine.check.RunReport;
import io.vertx.core.Future;
import java.util.HashSet;
import java.util.Set;

/** A run ended before its end because of a check that is not enforced: the filing is judged once more without that one. */
public final class CutShortException extends Exception {
    private static final long serialVersionUID = 1L;

    private final String check;

    private CutShortException(String check) {
        super("check " + check + " is not enforced and ended the run", null, false, false);
        this.check = check;
    }

    /** The report, if it is a whole one. */
    public static Future<RunReport> refuse(RunReport report) {
        return report.staged()
                .cutShort()
                .map(check -> Future.<RunReport>failedFuture(new CutShortException(check)))
                .orElseGet(() -> Future.succeededFuture(report));
    }

    /** These and the check that was the cause. */
    public Set<String> and(Set<String> others) {
        Set<String> all = new HashSet<>(others);
        all.add(check);
        return all;
    }
}
