package io.hegui.gateway.http;

import io.hegui.sdk.Language;
import io.vertx.core.Handler;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpClosedException;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.http.HttpServerResponse;
import io.vertx.core.http.HttpVersion;
import io.vertx.core.http.StreamResetException;
import io.vertx.core.json.JsonObject;
import io.vertx.ext.web.RoutingContext;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The one place where a failed request is answered. */
final class FailureHandler implements Handler<RoutingContext> {
    private static final Logger log = LoggerFactory.getLogger(FailureHandler.class);
    /** How long a client may go on sending a body that nobody wants, so that it gets to read the answer. */
    private static final long DISCARD_MILLIS = 5_000;

    @Override
    public void handle(RoutingContext context) {
        if (context.failure() instanceof HttpClosedException || context.failure() instanceof StreamResetException) {
            // Nobody is left to be told, and it is no fault of ours.
            return;
        }
        Problem problem = Problems.of(context.failure(), context.statusCode());
        record(context, problem);
        HttpServerResponse response = context.response();
        if (response.headWritten()) {
            // Half an answer is out: breaking it off is the only way left to say that it is not whole.
            response.reset();
            return;
        }
        if (response.ended() || response.closed()) {
            return;
        }
        answer(context, problem);
    }

    private static void answer(RoutingContext context, Problem problem) {
        Language language = AcceptedLanguage.of(context);
        JsonObject document = problem.toJson(language, context.request().path(), RequestId.of(context));
        HttpServerRequest request = context.request();
        HttpServerResponse response = context.response();
        problem.headers().forEach(response::putHeader);
        response.putHeader("Content-Type", "application/problem+json; charset=utf-8")
                .putHeader("Content-Language", language.tag())
                .setStatusCode(problem.status());
        boolean bodyLeft = !request.isEnded() && announcesBody(request);
        if (bodyLeft && request.version() != HttpVersion.HTTP_2) {
            response.putHeader("Connection", "close");
        }
        Buffer body = document.toBuffer();
        response.putHeader("Content-Length", Integer.toString(body.length()));
        // Over HTTP/2 a body in answer to HEAD breaks the protocol: some clients take the whole answer for broken.
        boolean headOnly = request.method().equals(HttpMethod.HEAD);
        (headOnly ? response.end() : response.end(body)).onSuccess(sent -> {
            if (bodyLeft) {
                discard(context);
            }
        });
    }

    /** The end of a request without a body is seen only after its handler has run. */
    private static boolean announcesBody(HttpServerRequest request) {
        return request.headers().contains("Transfer-Encoding")
                || (hasBody(request.method()) && !"0".equals(request.headers().get("Content-Length")));
    }

    private static boolean hasBody(HttpMethod method) {
        return method.equals(HttpMethod.POST) || method.equals(HttpMethod.PUT) || method.equals(HttpMethod.PATCH);
    }

    /**
     * Some HTTP/2 clients do not look at an answer before they have sent the whole body, and pay no heed to a reset
     * then: so the body is read on either protocol, but not for ever.
     */
    private static void discard(RoutingContext context) {
        HttpServerRequest request = context.request();
        if (request.isEnded()) {
            return;
        }
        long timer = context.vertx().setTimer(DISCARD_MILLIS, id -> breakOff(context));
        request.handler(ignored -> {})
                .exceptionHandler(ignored -> context.vertx().cancelTimer(timer))
                .endHandler(ended -> context.vertx().cancelTimer(timer))
                .resume();
    }

    private static void breakOff(RoutingContext context) {
        if (context.request().version() == HttpVersion.HTTP_2) {
            context.response().reset(0);
        } else {
            context.request().connection().close();
        }
    }

    private static void record(RoutingContext context, Problem problem) {
        if (problem.status() == 500) {
            log.error("request {} failed", RequestId.of(context), context.failure());
        } else if (problem.status() > 500) {
            log.warn("request {} not served: {}", RequestId.of(context), problem.type());
        }
    }
}
