package io.hegui.gateway.command;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.Map;

/** What a person may type next, ready to copy. */
record NextSteps(int port, Path certificate, Map<String, Demo.Credentials> credentials) {

    void print(PrintWriter out) {
        Demo.Credentials lender = credentials.get("MLC");
        if (lender == null) {
            return;
        }
        String curl = "curl -s --cacert '" + certificate + "'";
        String base = "https://localhost:" + port;
        out.printf("""

                The gateway goes on serving; Ctrl-C ends it. To go on by hand, as the microlender:

                  TOKEN=$(%1$s -u %3$s:%4$s -d grant_type=client_credentials %2$s/oauth/token | sed 's/.*"access_token":"\\([^"]*\\).*/\\1/')
                  %1$s -H "Authorization: Bearer $TOKEN" '%2$s/api/v1/datasets?lang=en'
                  %1$s -H "Authorization: Bearer $TOKEN" '%2$s/api/v1/datasets/loan-book/template.csv?lang=en' -o loans.csv
                  %1$s -H "Authorization: Bearer $TOKEN" -H 'Prefer: wait=30' --data-binary @loans.csv '%2$s/api/v1/submissions?dataset=loan-book&period=2026-09&test=true'
                  %1$s '%2$s/api/v1/checks/E.1.2.a?lang=en'
                """, curl, base, lender.id(), lender.secret());
        out.flush();
    }
}
