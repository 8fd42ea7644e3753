package io.hegui.gateway.submission;

import com.google.inject.Inject;
import io.hegui.engine.catalogue.Catalogue;
import io.hegui.engine.catalogue.DatasetPlan;
import io.hegui.engine.format.Declared;
import io.hegui.gateway.database.Database;
import io.hegui.gateway.http.ProblemException;
import io.hegui.gateway.institution.Institution;
import io.hegui.gateway.institution.Institutions;
import io.hegui.gateway.plugin.PluginHost;
import io.hegui.gateway.security.Access;
import io.hegui.gateway.security.Principal;
import io.hegui.gateway.security.Role;
import io.hegui.sdk.Text;
import io.hegui.sdk.dataset.Period;
import io.vertx.core.Future;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.ext.web.RoutingContext;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Collectors;

/** Reads what a request says about the file it carries, and refuses what cannot be taken. */
public final class IntakeReader {
    private static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");
    private static final int LONGEST_KEY = 200;

    private final Database database;
    private final Institutions institutions;
    private final PluginHost plugins;
    private final Clock clock;

    @Inject
    IntakeReader(Database database, Institutions institutions, PluginHost plugins, Clock clock) {
        this.database = database;
        this.institutions = institutions;
        this.plugins = plugins;
        this.clock = clock;
    }

    Future<Intake> read(RoutingContext context) {
        HttpServerRequest request = context.request();
        return read(
                Access.require(context, Role.INSTITUTION),
                name -> Optional.ofNullable(request.getParam(name)),
                () -> new FileClaims(digest(request), declared(request), idempotencyKey(request)));
    }

    /** What is said of the file beside dataset, period and purpose. */
    public record FileClaims(Optional<String> digest, Declared declared, Optional<String> idempotencyKey) {}

    /**
     * Reads what was said in whichever way.
     *
     * @param parameters {@code dataset}, {@code period} and {@code test}, by name
     * @return fails with a {@link ProblemException} if the file cannot be taken
     */
    public Future<Intake> read(
            Principal principal, Function<String, Optional<String>> parameters, Supplier<FileClaims> claims) {
        String id = principal.institution().orElseThrow(IntakeReader::noInstitution);
        return institutions.find(database.pool(), id).compose(found -> {
            try {
                return Future.succeededFuture(intake(
                        parameters,
                        claims.get(),
                        principal,
                        found.filter(Institution::active).orElseThrow(() -> notRegistered(id))));
            } catch (ProblemException e) {
                return Future.failedFuture(e);
            }
        });
    }

    private Intake intake(
            Function<String, Optional<String>> parameters,
            FileClaims claims,
            Principal principal,
            Institution institution) {
        String datasetId = parameter(parameters, "dataset");
        Catalogue catalogue = plugins.current().catalogue();
        DatasetPlan plan = catalogue
                .dataset(institution.type(), datasetId)
                .orElseThrow(() -> unknownDataset(catalogue, institution, datasetId));
        return new Intake(
                institution,
                principal.subject(),
                datasetId,
                period(parameter(parameters, "period"), plan),
                flag(parameters, "test"),
                claims.digest(),
                claims.declared(),
                claims.idempotencyKey());
    }

    private Period period(String text, DatasetPlan plan) {
        Period period;
        try {
            period = Period.parse(text);
        } catch (IllegalArgumentException e) {
            throw badParameter(
                    "period",
                    Text.of(
                            "报告期应写成 2026-09-30、2026-09 或 2026-Q3，收到的是“" + text + "”。",
                            "A period looks like 2026-09-30, 2026-09 or 2026-Q3; this one was '" + text + "'."));
        }
        if (period.frequency() != plan.dataset().frequency()) {
            throw badParameter(
                    "period",
                    Text.of(
                            "数据集 " + plan.dataset().id() + " 的报送频率是 "
                                    + plan.dataset().frequency() + "，报告期 " + text + " 不符。",
                            "Dataset " + plan.dataset().id() + " is filed "
                                    + plan.dataset().frequency() + "; period " + text + " does not fit."));
        }
        if (period.start().isAfter(LocalDate.now(clock.withZone(ZONE)))) {
            throw badParameter("period", Text.of("报告期 " + text + " 还没有开始。", "Period " + text + " has not begun yet."));
        }
        return period;
    }

    private static String parameter(Function<String, Optional<String>> parameters, String name) {
        return parameters
                .apply(name)
                .filter(value -> !value.isBlank())
                .orElseThrow(() ->
                        badParameter(name, Text.of("缺少参数 " + name + "。", "The parameter '" + name + "' is missing.")));
    }

    private static boolean flag(Function<String, Optional<String>> parameters, String name) {
        String value = parameters.apply(name).orElse("false");
        if (value.equals("false")) {
            return false;
        }
        if (value.equals("true")) {
            return true;
        }
        throw badParameter(
                name,
                Text.of("参数 " + name + " 只能是 true 或 false。", "The parameter '" + name + "' is either true or false."));
    }

    private static Optional<String> digest(HttpServerRequest request) {
        return Optional.ofNullable(request.getHeader("Content-Digest")).flatMap(header -> {
            try {
                return ContentDigest.sha256(header);
            } catch (IllegalArgumentException e) {
                throw new ProblemException(
                        400,
                        "digest-malformed",
                        Text.of("Content-Digest 格式不对", "Malformed Content-Digest"),
                        Text.of("应写成 sha-256=:<base64>:（RFC 9530）。", "It looks like sha-256=:<base64>: (RFC 9530)."));
            }
        });
    }

    private static Declared declared(HttpServerRequest request) {
        String type = request.getHeader(HttpHeaders.CONTENT_TYPE);
        String disposition = request.getHeader("Content-Disposition");
        return FileDeclaration.of(
                type == null ? "" : type, disposition == null ? "" : disposition, request.getParam("file"));
    }

    private static Optional<String> idempotencyKey(HttpServerRequest request) {
        Optional<String> key = Optional.ofNullable(request.getHeader("Idempotency-Key"));
        if (key.isPresent() && (key.get().isBlank() || key.get().length() > LONGEST_KEY)) {
            throw new ProblemException(
                    400,
                    "idempotency-key-malformed",
                    Text.of("Idempotency-Key 格式不对", "Malformed Idempotency-Key"),
                    Text.of("长度应为 1 至 " + LONGEST_KEY + " 个字符。", "It has 1 to " + LONGEST_KEY + " characters."));
        }
        return key;
    }

    private static ProblemException badParameter(String name, Text detail) {
        return new ProblemException(
                400, "parameter-" + name, Text.of("参数 " + name + " 不对", "Bad parameter '" + name + "'"), detail);
    }

    private static ProblemException unknownDataset(Catalogue catalogue, Institution institution, String id) {
        String known = catalogue.datasets().stream()
                .filter(plan -> plan.dataset().institutionTypes().contains(institution.type()))
                .map(plan -> plan.dataset().id())
                .collect(Collectors.joining(", "));
        return new ProblemException(
                404,
                "dataset-unknown",
                Text.of("没有这个数据集", "No such dataset"),
                Text.of(
                        "机构类型 " + institution.type() + " 没有数据集“" + id + "”；可报送的有：" + known + "。",
                        "Institutions of type " + institution.type() + " file no dataset '" + id + "'; they file: "
                                + known + "."));
    }

    private static ProblemException notRegistered(String id) {
        return new ProblemException(
                403,
                "institution-not-registered",
                Text.of("机构未登记", "Institution not registered"),
                Text.of(
                        "机构 " + id + " 没有登记或已停用，请联系监管部门。",
                        "Institution " + id + " is not registered or not active; ask the supervisor."));
    }

    private static ProblemException noInstitution() {
        return new ProblemException(
                403,
                "institution-missing",
                Text.of("令牌未指明机构", "The token names no institution"),
                Text.of("请换用本机构客户端取得的令牌。", "Use a token issued to a client of your institution."));
    }
}
