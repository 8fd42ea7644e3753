package io.hegui.gateway.command;

import static org.assertj.core.api.Assertions.assertThat;

import io.hegui.gateway.harness.GatewayProcess;
import io.hegui.gateway.harness.HttpsClient;
import io.hegui.gateway.harness.Packaged;
import io.hegui.gateway.harness.ProgramRun;
import io.vertx.core.json.JsonObject;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What somebody without Java does: from nothing to checks at work, with the packaged program alone. */
class PackIT {
    private static final Path EXAMPLE = Path.of(System.getProperty("hegui.root"), "sdk", "example-pack");

    @TempDir
    private Path work;

    @TempDir
    private Path data;

    @Test
    void newPack_isProved_andAWrongExpressionIsNamedByItsPlace() throws IOException {
        Path pack = work.resolve("local");
        ProgramRun begun = run("plugin", "new", "local", "--pack", "--directory", pack.toString());
        assertThat(begun.exitCode()).as(begun.errors()).isZero();

        ProgramRun proved = run("plugin", "prove", pack.toString());
        assertThat(proved.exitCode()).as(proved.errors()).isZero();
        assertThat(proved.text())
                .contains("check LOCAL.1 (A loan in arrears classified too well): 1 hits and 3 near misses behave")
                .contains("examples notice 100 % of 3 changes to the expressions")
                .contains("nothing is wrong");

        Path check = pack.resolve("checks/LOCAL.1.yaml");
        Files.writeString(
                check, Files.readString(check).replace("record.days_past_due > longest", "record.days > longest"));
        ProgramRun wrong = run("plugin", "prove", pack.toString());
        assertThat(wrong.exitCode()).isEqualTo(ExitCode.FINDINGS);
        assertThat(wrong.errors()).contains("local/checks/LOCAL.1.yaml:12:13: there is no column 'days'; there are [");
    }

    @Test
    void examplePack_isProved_packed_andJudgesBesideTheInstalledPlugins() throws Exception {
        ProgramRun proved = run("plugin", "prove", EXAMPLE.toString());
        assertThat(proved.exitCode()).as(proved.errors()).isZero();

        Path plugins = work.resolve("plugins");
        copy(Packaged.home().resolve("plugins"), plugins);
        ProgramRun packed = run("plugin", "pack", EXAMPLE.toString(), "--output", plugins.toString());
        assertThat(packed.exitCode()).as(packed.errors()).isZero();
        Path zip = plugins.resolve("local-lending-1.0.0.zip");
        assertThat(zip).isRegularFile();
        Path config = work.resolve("config");
        copyTree(Packaged.home().resolve("config"), config);
        sign(zip, config.resolve("publishers"));

        Path book = Files.writeString(work.resolve("loans.csv"), """
                loan_id,borrower_id,borrower_id_number,product,contract_date,disburse_date,maturity_date,principal,net_proceeds,\
                repayment,instalment,instalments,contract_rate,overdue_rate,income_source,monthly_income,income_proof,\
                total_burden_cap,rollovers,balance,days_past_due,classification,purpose,student,open_lenders,credit_query_date,\
                payee_type
                L-1,B-1,990000199001020012,随心贷,2026-03-02,2026-03-02,2027-03-02,12000.00,12000.00,EQUAL_MONTHLY,1060.00,12,\
                10.90,16.35,SALARY,2119.99,IP-1,13500.00,0,6240.00,91,NORMAL,CONSUMPTION,false,1,2026-02-28,BORROWER
                """);
        ProgramRun judged = run(
                "check",
                book.toString(),
                "--plugins",
                plugins.toString(),
                "--config",
                config.toString(),
                "--type",
                "MLC",
                "--dataset",
                "loan-book",
                "--period",
                "2026-09",
                "--lang",
                "en");
        assertThat(judged.text())
                .contains(
                        "Loan L-1 is 91 days past due and classified as normal, expected one of substandard, doubtful, loss.")
                .contains("Loan L-1 costs 1060.00 CNY with each instalment, expected at most 1059.99 CNY:"
                        + " 50.00 % of an income of 2119.99 CNY.");

        ProgramRun lookedUp = run(
                "check",
                Files.writeString(work.resolve("flows.csv"), """
                                flow_id,loan_id,payee_id,payee_role,direction,kind,amount,date
                                C-01,L-0001,BANK,LENDER,FROM_BORROWER,INTEREST,60.00,2026-03-01
                                """).toString(),
                "--with",
                "loan-book=" + Files.writeString(work.resolve("loan-book.csv"), """
                                loan_id,borrower_id,borrower_id_number,product,contract_date,disburse_date,maturity_date,\
                                principal,net_proceeds,repayment,instalment,instalments,contract_rate,overdue_rate,\
                                income_source,monthly_income,income_proof,total_burden_cap,rollovers,balance,days_past_due,\
                                classification,purpose,decision_by
                                L-0001,B-0001,990000199001020012,随心贷,2026-03-02,2026-03-02,2027-03-02,12000.00,12000.00,\
                                EQUAL_MONTHLY,1060.00,12,10.90,16.35,SALARY,8000.00,IP-0001,13500.00,0,6240.00,0,NORMAL,\
                                CONSUMPTION,OWN
                                """),
                "--plugins",
                plugins.toString(),
                "--config",
                config.toString(),
                "--type",
                "BANK",
                "--dataset",
                "cash-flow",
                "--period",
                "2026-09",
                "--lang",
                "en");
        assertThat(lookedUp.text())
                .as(lookedUp.errors())
                .contains("Payment C-01 is of 2026-03-01, loan L-0001 was paid out later: expected at least 2026-03-02"
                        + " (loan book of 2026-09).");

        try (GatewayProcess gateway = GatewayProcess.serve(
                data,
                Map.of(
                        "HEGUI_PLUGINS_DIRECTORY",
                        plugins.toString(),
                        "HEGUI_PLUGINS_PUBLISHERS",
                        config.resolve("publishers").toString()))) {
            HttpsClient client = new HttpsClient(gateway.port(), data.resolve("tls/certificate.pem"));
            String token = GatewayProcess.token(data, List.of("--role", "auditor"));
            JsonObject page = new JsonObject(
                    client.get("/api/v1/checks/LOCAL.1?lang=en", token).body());
            assertThat(page.getString("plugin")).isEqualTo("local-lending");
            assertThat(page.getJsonObject("declared").getMap())
                    .containsEntry("interface", "Loan")
                    .containsEntry("when", "record.days_past_due > longest");
            JsonObject lookup = new JsonObject(
                    client.get("/api/v1/checks/LOCAL.3?lang=en", token).body());
            assertThat(lookup.getJsonArray("needs")).containsExactly("loan-book");
            assertThat(lookup.getValue("disclosed")).as("nothing is withheld").isNull();
            assertThat(client.get("/api/v1/checks/LOCAL.3?lang=en", token, "text/html")
                            .body())
                    .contains("Beyond the filing", "other datasets of the same institution: loan-book.");
            JsonObject across = new JsonObject(
                    client.get("/api/v1/checks/E.6.2.a?lang=en", token).body());
            assertThat(across.getJsonArray("disclosed"))
                    .containsExactly("date", "expected", "limit", "open_lenders", "parameter");
            assertThat(client.get("/api/v1/checks/E.6.2.a?lang=en", token, "text/html")
                            .body())
                    .contains(
                            "these values: date, expected, limit, open_lenders, parameter; all else is for supervisors");
            assertThat(page.getJsonArray("needs")).isEmpty();
        }
    }

    /** With a key made for it, whose public half goes to the trusted publishers. */
    private void sign(Path file, Path publishers) throws IOException {
        Path keys = work.resolve("keys");
        ProgramRun made = run("plugin", "keygen", "--publisher", "example", "--directory", keys.toString());
        assertThat(made.exitCode()).as(made.errors()).isZero();
        ProgramRun signed = run(
                "plugin", "sign", file.toString(), "--key", only(keys, ".pem").toString());
        assertThat(signed.exitCode()).as(signed.errors()).isZero();
        Files.createDirectories(publishers);
        Files.copy(only(keys, ".yaml"), publishers.resolve("example.yaml"));
    }

    private static Path only(Path directory, String ending) throws IOException {
        try (Stream<Path> files = Files.list(directory)) {
            return files.filter(file -> file.toString().endsWith(ending))
                    .findFirst()
                    .orElseThrow();
        }
    }

    private static void copyTree(Path from, Path to) throws IOException {
        try (Stream<Path> files = Files.walk(from)) {
            for (Path file : files.toList()) {
                Files.copy(file, to.resolve(from.relativize(file).toString()));
            }
        }
    }

    private static ProgramRun run(String... arguments) {
        return ProgramRun.of(Map.of(), List.of(arguments));
    }

    private static void copy(Path from, Path to) throws IOException {
        Files.createDirectories(to);
        try (Stream<Path> files = Files.list(from)) {
            for (Path file : files.toList()) {
                Files.copy(file, to.resolve(file.getFileName()));
            }
        }
    }
}
