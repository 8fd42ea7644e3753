package io.hegui.gateway.upload;

import com.google.inject.Inject;
import io.hegui.gateway.http.ProblemException;
import io.hegui.gateway.http.Routes;
import io.hegui.gateway.security.Access;
import io.hegui.gateway.security.Role;
import io.hegui.gateway.submission.SubmissionProblems;
import io.hegui.gateway.submission.TooLargeException;
import io.hegui.gateway.upload.Uploads.Arrived;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.http.HttpServerResponse;
import io.vertx.core.json.JsonObject;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Optional;
import java.util.UUID;

/** {@code /api/v1/uploads}: tus 1.0.0 with creation, termination, checksum and expiration. */
public final class UploadRoutes implements Routes {
    private static final String ALL = "/api/v1/uploads";
    private static final String ONE = ALL + "/:id";
    private static final String VERSION = "1.0.0";
    private static final String PIECE = "application/offset+octet-stream";

    private final Uploads uploads;

    @Inject
    UploadRoutes(Uploads uploads) {
        this.uploads = uploads;
    }

    @Override
    public void mount(Router router) {
        router.options(ALL).handler(this::options);
        router.post(ALL).handler(this::begin);
        router.head(ONE).handler(this::head);
        router.patch(ONE).handler(this::append);
        router.delete(ONE).handler(this::terminate);
        router.get(ONE).handler(this::show);
        router.post(ONE).handler(this::overridden);
    }

    private void options(RoutingContext context) {
        headers(context.response())
                .putHeader("Tus-Version", VERSION)
                .putHeader("Tus-Extension", "creation,termination,checksum,expiration")
                .putHeader("Tus-Checksum-Algorithm", Checksum.ALGORITHMS)
                .putHeader("Tus-Max-Size", Long.toString(uploads.maxBytes()))
                .setStatusCode(204)
                .end();
    }

    private void begin(RoutingContext context) {
        HttpServerRequest request = context.request();
        requireVersion(request);
        var principal = Access.require(context, Role.INSTITUTION);
        long length = number(request, "Upload-Length");
        if (length > uploads.maxBytes()) {
            context.fail(SubmissionProblems.of(new TooLargeException(uploads.maxBytes())));
            return;
        }
        uploads.begin(principal, length, metadata(request))
                .onSuccess(begun -> answered(context.response(), begun)
                        .putHeader(
                                HttpHeaders.LOCATION, ALL + "/" + begun.upload().id())
                        .setStatusCode(201)
                        .end())
                .onFailure(failure -> context.fail(SubmissionProblems.of(failure)));
    }

    private void head(RoutingContext context) {
        requireVersion(context.request());
        uploads.find(Access.require(context, Role.INSTITUTION), id(context))
                .onSuccess(found -> answered(context.response(), found)
                        .putHeader("Upload-Length", Long.toString(found.upload().length()))
                        .putHeader("Upload-Metadata", found.upload().metadata().encoded())
                        .putHeader(HttpHeaders.CACHE_CONTROL, "no-store")
                        .setStatusCode(200)
                        .end())
                .onFailure(context::fail);
    }

    private void append(RoutingContext context) {
        HttpServerRequest request = context.request();
        requireVersion(request);
        var principal = Access.require(context, Role.INSTITUTION);
        if (!PIECE.equals(request.getHeader(HttpHeaders.CONTENT_TYPE))) {
            throw TusProblems.contentType();
        }
        long offset = number(request, "Upload-Offset");
        Optional<Checksum> checksum = checksum(request);
        request.pause();
        uploads.append(principal, id(context), offset, request, checksum)
                .onSuccess(now ->
                        answered(context.response(), now).setStatusCode(204).end())
                .onFailure(failure -> context.fail(SubmissionProblems.of(failure)));
    }

    private void terminate(RoutingContext context) {
        requireVersion(context.request());
        uploads.terminate(Access.require(context, Role.INSTITUTION), id(context))
                .onSuccess(
                        done -> headers(context.response()).setStatusCode(204).end())
                .onFailure(context::fail);
    }

    /** Not of the protocol: tells a client that lost the last answer what its upload has become. */
    private void show(RoutingContext context) {
        uploads.find(Access.require(context, Role.INSTITUTION), id(context))
                .onSuccess(found -> {
                    headers(context.response()).putHeader(HttpHeaders.CACHE_CONTROL, "no-store");
                    context.json(new JsonObject()
                            .put("id", found.upload().id().toString())
                            .put("offset", found.offset())
                            .put("length", found.upload().length())
                            .put("expiresAt", found.upload().expiresAt().toString())
                            .put("submission", found.upload().submission().orElse(null))
                            .put("receipt", found.upload().receipt().orElse(null)));
                })
                .onFailure(context::fail);
    }

    /** For clients behind something that lets only common methods pass. */
    private void overridden(RoutingContext context) {
        String method = context.request().getHeader("X-HTTP-Method-Override");
        if (HttpMethod.PATCH.name().equals(method)) {
            append(context);
        } else if (HttpMethod.DELETE.name().equals(method)) {
            terminate(context);
        } else {
            throw TusProblems.header("X-HTTP-Method-Override", "PATCH or DELETE");
        }
    }

    private static HttpServerResponse answered(HttpServerResponse response, Arrived arrived) {
        headers(response)
                .putHeader("Upload-Offset", Long.toString(arrived.offset()))
                .putHeader(
                        "Upload-Expires",
                        DateTimeFormatter.RFC_1123_DATE_TIME.format(
                                arrived.upload().expiresAt().atOffset(ZoneOffset.UTC)));
        arrived.upload()
                .submission()
                .ifPresent(id -> response.putHeader("Hegui-Submission", "/api/v1/submissions/" + id));
        return response;
    }

    private static HttpServerResponse headers(HttpServerResponse response) {
        return response.putHeader("Tus-Resumable", VERSION);
    }

    private static void requireVersion(HttpServerRequest request) {
        if (!VERSION.equals(request.getHeader("Tus-Resumable"))) {
            throw TusProblems.version();
        }
    }

    private static long number(HttpServerRequest request, String name) {
        String text = request.getHeader(name);
        try {
            long number = Long.parseLong(String.valueOf(text));
            if (number >= 0) {
                return number;
            }
        } catch (NumberFormatException e) {
            throw TusProblems.header(name, String.valueOf(text));
        }
        throw TusProblems.header(name, text);
    }

    private static UploadMetadata metadata(HttpServerRequest request) {
        String header = request.getHeader("Upload-Metadata");
        try {
            return UploadMetadata.parse(String.valueOf(header));
        } catch (IllegalArgumentException e) {
            throw TusProblems.header("Upload-Metadata", String.valueOf(e.getMessage()));
        }
    }

    private static Optional<Checksum> checksum(HttpServerRequest request) {
        try {
            return Optional.ofNullable(request.getHeader("Upload-Checksum")).map(Checksum::parse);
        } catch (IllegalArgumentException e) {
            throw TusProblems.header("Upload-Checksum", String.valueOf(e.getMessage()));
        }
    }

    private static UUID id(RoutingContext context) {
        try {
            return UUID.fromString(context.pathParam("id"));
        } catch (IllegalArgumentException e) {
            throw (ProblemException) TusProblems.unknown().initCause(e);
        }
    }
}
