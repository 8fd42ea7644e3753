package io.hegui.gateway.command;

import io.hegui.gateway.command.PluginSamples.SampleBook;
import io.hegui.sdk.Language;
import io.hegui.sdk.Text;
import io.hegui.sdk.dataset.Frequency;
import io.vertx.core.Future;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.io.PrintWriter;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Submits the sample books over HTTPS, one sample institution for each type that has books, and prints what comes back. */
final class Demo {
    private static final int FINDINGS_SHOWN = 3;

    private static final SampleInstitution CONSUMER_FINANCE =
            sample("91990000MA0DEM044E", "CFC", "示例消费金融有限公司", "Sample Consumer Finance Ltd");

    /**
     * Invented institutions in an invented region, whose parameter rows are marked as samples. The platform files for a
     * month in which there were platforms, and the consumer finance company for its service desk too.
     */
    private static final Map<String, List<SampleInstitution>> INSTITUTIONS = Map.of(
            "common",
            List.of(sample("91990000MA0DEM064G", "LFA", "示例省地方金融监管局", "Sample Financial Authority")),
            "microlender",
            List.of(
                    sample("91990000MA0DEM0138", "MLC", "示例小额贷款有限公司", "Sample Microlender Ltd"),
                    sample("91990000MA0DEM072B", "NMLC", "示例网络小额贷款有限公司", "Sample Online Microlender Ltd")),
            "bank",
            List.of(
                    sample("91990000MA0DEM0213", "BANK", "示例银行股份有限公司", "Sample Bank plc"),
                    sample("91990000MA0DEM0806", "LC", "示例贷款有限责任公司", "Sample Loan Company Ltd")),
            "trust",
            List.of(sample("91990000MA0DEM0327", "TRUST", "示例信托有限公司", "Sample Trust Ltd")),
            "consumer-finance",
            List.of(CONSUMER_FINANCE),
            "service-desk",
            List.of(CONSUMER_FINANCE),
            "p2p",
            List.of(new SampleInstitution(
                    "91990000MA0DEM056M",
                    "P2P",
                    Text.of("示例网络借贷信息中介有限公司", "Sample Lending Platform Ltd"),
                    YearMonth.of(2018, 6))));

    /** @param month what its sample books are about */
    record SampleInstitution(String id, String type, Text name, YearMonth month) {
        /** The month, its last day or its quarter, as a dataset is filed; the month for a dataset that is unknown. */
        String period(@Nullable Frequency frequency) {
            if (frequency == Frequency.QUARTERLY) {
                return month.getYear() + "-Q" + (month.getMonthValue() + 2) / 3;
            }
            return frequency == Frequency.DAILY ? month.atEndOfMonth().toString() : month.toString();
        }
    }

    private static SampleInstitution sample(String id, String type, String zh, String en) {
        return new SampleInstitution(id, type, Text.of(zh, en), YearMonth.of(2026, 9));
    }

    /** What a person needs to go on by hand. */
    record Credentials(String id, String secret, String token) {}

    private final GatewayClient client;
    private final String operatorToken;
    private final Language language;
    private final PrintWriter out;
    private final Map<String, Credentials> credentials = new HashMap<>();

    Demo(GatewayClient client, String operatorToken, Language language, PrintWriter out) {
        this.client = client;
        this.operatorToken = operatorToken;
        this.language = language;
        this.out = out;
    }

    /** Completes with the number of books decided. */
    Future<Integer> run(List<SampleBook> books) {
        Map<String, List<SampleBook>> byPlugin = books.stream()
                .filter(book -> INSTITUTIONS.containsKey(book.plugin()))
                .collect(Collectors.groupingBy(SampleBook::plugin, LinkedHashMap::new, Collectors.toList()));
        Future<Integer> all = Future.succeededFuture(0);
        for (Map.Entry<String, List<SampleBook>> entry : byPlugin.entrySet()) {
            List<SampleBook> left = new ArrayList<>(entry.getValue());
            for (SampleInstitution institution : INSTITUTIONS.getOrDefault(entry.getKey(), List.of())) {
                all = all.compose(count -> file(institution, left).map(filed -> count + filed));
            }
        }
        return all;
    }

    /** Of the institution of that plugin, once it has been registered. */
    Map<String, Credentials> credentials() {
        return Map.copyOf(credentials);
    }

    /** Files those books that the institution may file, and takes them from the list. */
    private Future<Integer> file(SampleInstitution institution, List<SampleBook> left) {
        return register(institution)
                .compose(known -> datasets(known.token()).compose(datasets -> {
                    out.printf(
                            "%n== %s (%s, %s)%n",
                            institution.name().in(language), institution.type(), institution.id());
                    List<SampleBook> books = left.stream()
                            .filter(book -> datasets.containsKey(book.dataset()))
                            .toList();
                    left.removeAll(books);
                    Future<Integer> all = Future.succeededFuture(0);
                    for (SampleBook book : inOrder(books, datasets)) {
                        String period = institution.period(Optional.ofNullable(datasets.get(book.dataset()))
                                .map(FiledDataset::frequency)
                                .orElse(null));
                        all = all.compose(
                                count -> file(book, period, known.token()).map(done -> count + 1));
                    }
                    return all;
                }));
    }

    /** How often a dataset is filed, and whether its checks look into others. */
    private record FiledDataset(Frequency frequency, boolean needsOthers) {}

    /** By id. */
    private Future<Map<String, FiledDataset>> datasets(String token) {
        return client.get("/api/v1/datasets", token)
                .map(datasets -> datasets.getJsonArray("items").stream()
                        .map(JsonObject.class::cast)
                        .collect(Collectors.toMap(
                                dataset -> dataset.getString("id"),
                                dataset -> new FiledDataset(
                                        Frequency.valueOf(dataset.getString("frequency")),
                                        !dataset.getJsonArray("needs").isEmpty()))));
    }

    /** Those that are looked into first, so that nothing has to be judged again. */
    private static List<SampleBook> inOrder(List<SampleBook> books, Map<String, FiledDataset> datasets) {
        return books.stream()
                .sorted(Comparator.comparing(book -> Optional.ofNullable(datasets.get(book.dataset()))
                        .map(FiledDataset::needsOthers)
                        .orElse(false)))
                .toList();
    }

    /** Once, however many plugins it has books of. */
    private Future<Credentials> register(SampleInstitution institution) {
        Credentials known = credentials.get(institution.type());
        if (known != null) {
            return Future.succeededFuture(known);
        }
        return client.send(
                        HttpMethod.PUT,
                        "/api/v1/admin/institutions/" + institution.id(),
                        operatorToken,
                        new JsonObject()
                                .put("name", institution.name().zh())
                                .put("type", institution.type())
                                .put("region", "990000")
                                .put("active", true))
                .compose(done -> client.send(
                        HttpMethod.POST,
                        "/api/v1/admin/clients",
                        operatorToken,
                        new JsonObject().put("role", "INSTITUTION").put("institution", institution.id())))
                .compose(made -> client.token(made.getString("client_id"), made.getString("client_secret"))
                        .map(token ->
                                new Credentials(made.getString("client_id"), made.getString("client_secret"), token)))
                .onSuccess(made -> credentials.put(institution.type(), made));
    }

    private Future<Void> file(SampleBook book, String period, String token) {
        return client.submit(book.dataset(), period, book.name(), book.content(), token)
                .compose(submission -> {
                    JsonObject findings = submission.getJsonObject("findings");
                    out.printf(
                            Locale.ROOT,
                            "%n%s/%s  %s  %s%n",
                            book.dataset(),
                            book.name(),
                            submission.getString("verdict"),
                            counts(findings));
                    if (findings.getLong("total") == 0) {
                        return Future.succeededFuture();
                    }
                    String path = "/api/v1/submissions/" + submission.getString("id") + "/findings?limit=1000&lang="
                            + language.tag();
                    return client.get(path, token).onSuccess(this::print).mapEmpty();
                });
    }

    private String counts(JsonObject findings) {
        String byCheck = findings.getJsonObject("byCheck").stream()
                .map(entry -> entry.getKey() + " x" + entry.getValue())
                .collect(Collectors.joining(", "));
        long total = findings.getLong("total");
        return Text.of("校验结果 " + total + " 条", total + (total == 1 ? " finding" : " findings"))
                        .in(language)
                + (byCheck.isEmpty() ? "" : ": " + byCheck);
    }

    private void print(JsonObject page) {
        JsonArray items = page.getJsonArray("items");
        for (int i = 0; i < Math.min(FINDINGS_SHOWN, items.size()); i++) {
            JsonObject finding = items.getJsonObject(i);
            out.printf(
                    "  [%s %s] %s%n      %s%n      -> %s%n",
                    finding.getString("check"),
                    finding.getString("severity"),
                    finding.getString("message"),
                    cites(finding.getJsonArray("cites")),
                    finding.getString("fix"));
        }
        if (items.size() > FINDINGS_SHOWN) {
            out.println("  ...");
        }
    }

    private static String cites(JsonArray cites) {
        return cites.stream()
                .map(JsonObject.class::cast)
                .map(cite -> cite.getString("document") + " " + cite.getString("article"))
                .collect(Collectors.joining("; "));
    }
}
