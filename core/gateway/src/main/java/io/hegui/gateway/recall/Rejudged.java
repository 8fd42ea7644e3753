package io.hegui.gateway.recall;

import io.hegui.engine.check.RunReport;
import io.hegui.engine.check.Verdict;
import io.hegui.gateway.finding.FindingsFile;
import io.hegui.gateway.finding.StoredFindingsFile;
import java.util.Optional;

/**
 * A filing that has been judged again, and nothing of it is on record yet.
 *
 * @param verdict once what has been explained is taken off
 * @param located the findings for the database
 * @param findings all findings, which lie in their file
 * @param findingsBefore those of record; empty if there was no file of them
 */
record Rejudged(
        DueFiling due,
        RunReport report,
        Verdict verdict,
        FindingsFile located,
        StoredFindingsFile findings,
        Optional<StoredFindingsFile> findingsBefore) {}
