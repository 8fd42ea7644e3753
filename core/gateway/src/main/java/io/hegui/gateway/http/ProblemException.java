package io.hegui.gateway.http;

import io.hegui.sdk.Text;
import java.util.Map;

/** Ends a request with a problem document. Thrown in a handler, given to {@code fail}, or the failure of a future. */
public final class ProblemException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final transient Problem problem;

    public ProblemException(Problem problem) {
        // No stack trace: this is an answer, not a fault of ours, and clients can cause it as often as they like.
        super(problem.type() + ": " + problem.detail().en(), null, false, false);
        this.problem = problem;
    }

    public ProblemException(int status, String type, Text title, Text detail) {
        this(status, type, title, detail, Map.of());
    }

    public ProblemException(int status, String type, Text title, Text detail, Map<String, String> headers) {
        this(new Problem(status, type, title, detail, headers, Map.of()));
    }

    /** 400: the request itself is wrong. */
    public static ProblemException badRequest(Text detail) {
        return new ProblemException(400, "bad-request", Text.of("请求有误", "Bad request"), detail);
    }

    /** 404: also for what exists and is not for this caller to know about. */
    public static ProblemException notFound(Text detail) {
        return new ProblemException(404, "not-found", Text.of("不存在", "Not found"), detail);
    }

    /** 403: who asks may do it, but not alone. */
    public static ProblemException secondPerson(Text detail) {
        return new ProblemException(403, "second-person-needed", Text.of("需要第二人", "A second person is needed"), detail);
    }

    /** 409: the request is right but not in the present state. */
    public static ProblemException conflict(String type, Text detail) {
        return new ProblemException(409, type, Text.of("状态冲突", "Conflict"), detail);
    }

    public Problem problem() {
        return problem;
    }
}
