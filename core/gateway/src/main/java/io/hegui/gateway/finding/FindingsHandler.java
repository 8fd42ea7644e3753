package io.hegui.gateway.finding;

import com.google.inject.Inject;
import io.hegui.engine.report.FindingRenderer;
import io.hegui.gateway.database.Database;
import io.hegui.gateway.http.AcceptedLanguage;
import io.hegui.gateway.http.ProblemException;
import io.hegui.gateway.security.Access;
import io.hegui.gateway.security.Role;
import io.hegui.gateway.submission.Submission;
import io.hegui.gateway.submission.SubmissionAccess;
import io.hegui.sdk.Language;
import io.hegui.sdk.Text;
import io.hegui.sdk.check.Severity;
import io.vertx.core.Future;
import io.vertx.core.Handler;
import io.vertx.core.Vertx;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.ext.web.RoutingContext;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * {@code GET /submissions/{id}/findings}: pages of JSON from the located findings, or all findings as CSV or as one
 * JSON object a line.
 */
final class FindingsHandler implements Handler<RoutingContext> {
    private static final int DEFAULT_PAGE = 100;
    private static final int LARGEST_PAGE = 1_000;

    private final Vertx vertx;
    private final Database database;
    private final SubmissionAccess access;
    private final StoredFindings stored;
    private final SupervisedFindings supervised;
    private final BesideFindings beside;
    private final FindingsExport export;
    private final FindingWords words;

    @Inject
    FindingsHandler(
            Vertx vertx,
            Database database,
            SubmissionAccess access,
            StoredFindings stored,
            SupervisedFindings supervised,
            BesideFindings beside,
            FindingsExport export,
            FindingWords words) {
        this.vertx = vertx;
        this.database = database;
        this.access = access;
        this.stored = stored;
        this.supervised = supervised;
        this.beside = beside;
        this.export = export;
        this.words = words;
    }

    @Override
    public void handle(RoutingContext context) {
        FindingQuery query = query(context.request());
        Optional<Integer> judgement = judgement(context.request());
        Language language = AcceptedLanguage.of(context);
        Optional<ExportFormat> format =
                ExportFormat.accepted(context.parsedHeaders().accept());
        access.toRead(context)
                .compose(FindingsHandler::decided)
                .compose(submission ->
                        answer(context, submission, judgement, query, format, words.of(submission, language)))
                .onFailure(context::fail);
    }

    private Future<Void> answer(
            RoutingContext context,
            Submission submission,
            Optional<Integer> judgement,
            FindingQuery query,
            Optional<ExportFormat> format,
            FindingRenderer renderer) {
        return judgement
                .filter(number -> number != submission.judgement().number())
                .map(number -> another(context, submission, number, query, format, renderer))
                .orElseGet(() -> format.isPresent()
                        ? export.send(context.response(), submission, format.get(), renderer)
                        : page(context, submission, query, renderer));
    }

    private Future<Void> page(
            RoutingContext context, Submission submission, FindingQuery query, FindingRenderer renderer) {
        return stored.page(database.pool(), submission.id(), query)
                .compose(findings -> supervised(context, submission, findings)
                        .compose(whole -> send(context, findings, whole, query, renderer)));
    }

    private Future<Void> send(
            RoutingContext context,
            List<ExplainedFinding> findings,
            Map<Long, String> whole,
            FindingQuery query,
            FindingRenderer renderer) {
        return vertx.executeBlocking(() -> FindingPage.of(findings, whole, query.limit(), renderer), false)
                .compose(page -> context.response()
                        .putHeader(HttpHeaders.CONTENT_TYPE, "application/json")
                        .end(page));
    }

    /** Of a judgement that is not the one of record. */
    private Future<Void> another(
            RoutingContext context,
            Submission submission,
            int number,
            FindingQuery query,
            Optional<ExportFormat> format,
            FindingRenderer renderer) {
        return beside.isKnown(database.pool(), submission.id(), number).compose(known -> {
            if (!known) {
                throw ProblemException.notFound(
                        Text.of("这份报送没有编号为 " + number + " 的判定。", "The submission has no judgement " + number + "."));
            }
            if (format.isPresent()) {
                return export.send(context.response(), submission.judged(number, Set.of()), format.get(), renderer);
            }
            Map<Long, String> whole = new HashMap<>();
            return beside.page(database.pool(), submission.id(), number, query, whole)
                    .compose(findings ->
                            send(context, findings, isInstitution(context) ? Map.of() : whole, query, renderer));
        });
    }

    /** Nothing for an institution, whatever there is. */
    private Future<Map<Long, String>> supervised(
            RoutingContext context, Submission submission, List<ExplainedFinding> findings) {
        return isInstitution(context) || findings.isEmpty()
                ? Future.succeededFuture(Map.of())
                : supervised.of(database.pool(), submission.id(), findings);
    }

    private static boolean isInstitution(RoutingContext context) {
        return Access.principal(context)
                .map(principal -> principal.role() == Role.INSTITUTION)
                .orElse(true);
    }

    private static Future<Submission> decided(Submission submission) {
        return submission.verdict().isPresent()
                ? Future.succeededFuture(submission)
                : Future.failedFuture(new ProblemException(
                        409,
                        "not-decided",
                        Text.of("尚无结论", "Not decided yet"),
                        Text.of(
                                "报送处于 " + submission.state() + " 状态，校验结果在有结论后可查。",
                                "The submission is " + submission.state()
                                        + "; findings can be read once it is decided.")));
    }

    private static FindingQuery query(HttpServerRequest request) {
        try {
            return new FindingQuery(
                    Optional.ofNullable(request.getParam("check")),
                    Optional.ofNullable(request.getParam("severity"))
                            .map(text -> Severity.valueOf(text.toUpperCase(Locale.ROOT))),
                    Optional.ofNullable(request.getParam("cursor"))
                            .map(Long::parseLong)
                            .orElse(0L),
                    Optional.ofNullable(request.getParam("limit"))
                            .map(Integer::parseInt)
                            .map(limit -> Math.max(1, Math.min(limit, LARGEST_PAGE)))
                            .orElse(DEFAULT_PAGE));
        } catch (IllegalArgumentException e) {
            throw new ProblemException(
                    400,
                    "parameter-malformed",
                    Text.of("查询参数不对", "Bad query parameter"),
                    Text.of(
                            "severity 为 CRITICAL、MAJOR、MINOR 或 INFO；cursor 取自上一页的 next；limit 为数字。",
                            "severity is CRITICAL, MAJOR, MINOR or INFO; cursor is the 'next' of the page before; limit is"
                                    + " a number."));
        }
    }

    private static Optional<Integer> judgement(HttpServerRequest request) {
        try {
            return Optional.ofNullable(request.getParam("judgement")).map(Integer::parseInt);
        } catch (NumberFormatException e) {
            throw new ProblemException(
                    400,
                    "parameter-malformed",
                    Text.of("查询参数不对", "Bad query parameter"),
                    Text.of("judgement 为数字。", "judgement is a number."));
        }
    }
}
