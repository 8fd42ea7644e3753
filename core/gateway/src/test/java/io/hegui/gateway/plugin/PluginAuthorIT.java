package io.hegui.gateway.plugin;

import static org.assertj.core.api.Assertions.assertThat;

import io.hegui.gateway.harness.GatewayProcess;
import io.hegui.gateway.harness.HttpsClient;
import io.hegui.gateway.harness.ProgramRun;
import io.hegui.gateway.harness.Supervised;
import io.vertx.core.json.JsonObject;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What an author does on the first afternoon: from nothing to a verdict over HTTPS. */
class PluginAuthorIT {
    private static final Map<String, String> WAIT = Map.of("Prefer", "wait=30");

    @TempDir
    Path work;

    @TempDir
    Path data;

    @Test
    void newPlugin_builds_isProved_andJudgesAFileOfItsOwnFormat() throws Exception {
        Path project = work.resolve("leasing");
        ProgramRun begun = ProgramRun.of(
                Map.of(), List.of("plugin", "new", "leasing", "--type", "LEASING", "--directory", project.toString()));
        assertThat(begun.exitCode()).as(begun.errors()).isZero();
        assertThat(begun.text()).contains("mvn verify", "hegui plugin prove");

        Path target = new PluginProject(project).verify().target();
        ProgramRun proved = ProgramRun.of(
                Map.of(),
                List.of("plugin", "prove", target.resolve("leasing-1.0.0.jar").toString()));
        assertThat(proved.exitCode()).as(proved.errors()).isZero();
        assertThat(proved.text())
                .contains("check LEASING.1 (A contract above the limit): 2 hits and 2 near misses behave")
                .contains("endpoint GET /api/v1/plugins/leasing/limits")
                .contains("nothing is wrong");

        try (GatewayProcess gateway = serve(target, target.resolve("leasing-1.0.0.jar"))) {
            Supervised supervised = new Supervised(
                    new HttpsClient(gateway.port(), data.resolve("tls/certificate.pem")),
                    GatewayProcess.token(data, List.of("--role", "operator")));
            String token = supervised.register(Supervised.MICROLENDER, "LEASING");
            verdict(supervised, project, token);
            endpoint(supervised.client(), token);
        }
    }

    @Test
    void example_builtApart_comparesTwoMonthsOverHttps() throws Exception {
        Path project = work.resolve("example");
        copy(Path.of(System.getProperty("hegui.root"), "sdk", "example"), project);
        Path target = new PluginProject(project).verify().target();

        try (GatewayProcess gateway = serve(target, target.resolve("leasing-1.0.0.jar"))) {
            Supervised supervised = new Supervised(
                    new HttpsClient(gateway.port(), data.resolve("tls/certificate.pem")),
                    GatewayProcess.token(data, List.of("--role", "operator")));
            String token = supervised.register(Supervised.MICROLENDER, "LEASING");
            JsonObject august = filed(supervised, project, "2026-08", "clean.csv", token);
            assertThat(august.getString("verdict")).isEqualTo("ACCEPTED");
            JsonObject september = filed(supervised, project, "2026-09", "next-month.dat", token);
            assertThat(september.getString("verdict")).isEqualTo("NEEDS_EXPLANATION");
            assertThat(september
                            .getJsonObject("findings")
                            .getJsonObject("byCheck")
                            .getMap())
                    .isEqualTo(Map.of("LEASING.2", 1, "LEASING.3", 1));
            JsonObject answer = new JsonObject(supervised
                    .client()
                    .post(
                            "/api/v1/plugins/leasing/headroom",
                            token,
                            new JsonObject().put("net_capital", "1000.00").put("owed", 100))
                    .body());
            assertThat(answer).isEqualTo(new JsonObject().put("limit", "300.00").put("left", "200.00"));
        }
    }

    /** With the plugin signed, and its publisher trusted; a gateway takes no other by default. */
    private GatewayProcess serve(Path plugins, Path jar) throws IOException {
        Path keys = work.resolve("keys");
        ProgramRun made = ProgramRun.of(
                Map.of(), List.of("plugin", "keygen", "--publisher", "example", "--directory", keys.toString()));
        assertThat(made.exitCode()).as(made.errors()).isZero();
        ProgramRun signed = ProgramRun.of(
                Map.of(),
                List.of(
                        "plugin",
                        "sign",
                        jar.toString(),
                        "--key",
                        only(keys, ".pem").toString()));
        assertThat(signed.exitCode()).as(signed.errors()).isZero();
        Path publishers = Files.createDirectories(work.resolve("publishers"));
        Files.copy(only(keys, ".yaml"), publishers.resolve("example.yaml"));
        return GatewayProcess.serve(
                data,
                Map.of(
                        "HEGUI_PLUGINS_DIRECTORY",
                        plugins.toString(),
                        "HEGUI_PLUGINS_PUBLISHERS",
                        publishers.toString()));
    }

    private static Path only(Path directory, String ending) throws IOException {
        try (Stream<Path> files = Files.list(directory)) {
            return files.filter(file -> file.toString().endsWith(ending))
                    .findFirst()
                    .orElseThrow();
        }
    }

    private static JsonObject filed(Supervised supervised, Path project, String period, String sample, String token)
            throws Exception {
        byte[] file = Files.readAllBytes(project.resolve("src/main/resources/samples/lease-book/" + sample));
        return Supervised.ok(supervised.client().submit("lease-book", period, file, token, WAIT));
    }

    private static void copy(Path from, Path to) throws IOException {
        try (Stream<Path> files = Files.walk(from)) {
            for (Path file : files.filter(Files::isRegularFile)
                    .filter(file -> !from.relativize(file).startsWith("target"))
                    .toList()) {
                Path copy = to.resolve(from.relativize(file).toString());
                Files.createDirectories(copy.getParent());
                Files.copy(file, copy);
            }
        }
    }

    private static void verdict(Supervised supervised, Path project, String token) throws Exception {
        byte[] file = Files.readAllBytes(project.resolve("src/main/resources/samples/contract/breaches.dat"));
        JsonObject judged = Supervised.ok(supervised.client().submit("contract", "2026-09", file, token, WAIT));
        assertThat(judged.getString("verdict")).isEqualTo("ACCEPTED_WITH_BREACHES");
        assertThat(judged.getJsonObject("findings").getJsonObject("byCheck").getMap())
                .isEqualTo(Map.of("LEASING.1", 1, "LEASING.2", 1));
        HttpResponse<String> article = supervised.client().get("/api/v1/regulations/LEASING-1/2?lang=en", token);
        assertThat(article.body()).contains("The contracts of one customer together", "LEASING.2");
        HttpResponse<String> page =
                supervised.client().get("/api/v1/checks/LEASING.1?lang=en", token, "text/html,*/*;q=0.8");
        assertThat(page.headers().firstValue("content-type")).contains("text/html; charset=utf-8");
        assertThat(page.body())
                .contains("<h1>A contract above the limit</h1>", "<td>One fen above the limit</td>")
                .contains("No contract may exceed the limit.");
    }

    private void endpoint(HttpsClient client, String token) throws Exception {
        String limits = "/api/v1/plugins/leasing/limits";
        HttpResponse<String> answer = client.get(limits + "?day=2026-09-10&region=110000", token);
        assertThat(new JsonObject(answer.body()))
                .isEqualTo(new JsonObject()
                        .put("day", "2026-09-10")
                        .put("contract", "1000000.00")
                        .put("customer", "2500000.00"));

        HttpResponse<String> wrong = client.get(limits + "?day=2026-02-31&region=110000&lang=en", token);
        assertThat(wrong.statusCode()).isEqualTo(400);
        assertThat(new JsonObject(wrong.body())
                        .getJsonArray("errors")
                        .getJsonObject(0)
                        .getString("field"))
                .isEqualTo("day");
        assertThat(client.get(limits + "?lang=en", token).body())
                .contains("S.header.missing", "'day' (Day) is missing")
                .doesNotContain("header has");
        assertThat(client.get(limits + "?day=2025-01-01&region=110000", token).statusCode())
                .isEqualTo(422);
        assertThat(client.post(limits, token, new JsonObject()).statusCode()).isEqualTo(405);
        assertThat(client.get("/api/v1/plugins/leasing/nothing", token).statusCode())
                .isEqualTo(404);
        String auditor = GatewayProcess.token(data, List.of("--role", "auditor"));
        assertThat(client.get(limits + "?day=2026-09-10&region=110000", auditor).statusCode())
                .isEqualTo(403);
        JsonObject described = new JsonObject(client.get("/openapi.json", token).body())
                .getJsonObject("paths")
                .getJsonObject(limits)
                .getJsonObject("get");
        assertThat(described.getJsonArray("parameters").getJsonObject(0).getString("name"))
                .isEqualTo("day");
        assertThat(described.getJsonObject("responses").encode()).contains("\"contract\":{\"type\":\"string\"}");
    }
}
