package io.hegui.gateway.http;

import io.hegui.gateway.database.DatabaseUnavailable;
import io.hegui.sdk.Text;
import io.vertx.core.json.DecodeException;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What is told to a client about a request that failed: never anything of our insides. */
final class Problems {
    private static final String RETRY_AFTER_SECONDS = "5";

    private Problems() {}

    static Problem of(@Nullable Throwable failure, int status) {
        if (failure instanceof ProblemException known) {
            return known.problem();
        }
        if (DatabaseUnavailable.isCauseOf(failure)) {
            return unavailable();
        }
        if (failure instanceof DecodeException) {
            return ofStatus(400);
        }
        return ofStatus(status);
    }

    static Problem unavailable() {
        return new Problem(
                503,
                "unavailable",
                Text.of("暂时不可用", "Temporarily unavailable"),
                Text.of(
                        "数据库暂时不可用，请稍后重试；已回执的报送不受影响。",
                        "The database is away for the moment; try again. Nothing acknowledged is lost."),
                Map.of("Retry-After", RETRY_AFTER_SECONDS),
                Map.of());
    }

    private static Problem ofStatus(int status) {
        return switch (status) {
            case 400 ->
                plain(400, "bad-request", "请求有误", "Bad request", "无法理解该请求。", "The request cannot be understood.");
            case 404 -> plain(404, "not-found", "不存在", "Not found", "该地址下没有内容。", "There is nothing at this address.");
            case 405 ->
                plain(
                        405,
                        "method-not-allowed",
                        "方法不允许",
                        "Method not allowed",
                        "该地址不支持此方法。",
                        "This address does not know this method.");
            case 406 ->
                plain(
                        406,
                        "not-acceptable",
                        "无可用格式",
                        "Not acceptable",
                        "无法提供所要求的格式。",
                        "None of the formats asked for is available.");
            case 413 ->
                plain(413, "too-large", "内容过大", "Content too large", "请求内容超过上限。", "The body is longer than allowed.");
            case 415 ->
                plain(
                        415,
                        "unsupported-media-type",
                        "格式不支持",
                        "Unsupported media type",
                        "不支持该内容格式。",
                        "The body's format is not supported.");
            default ->
                status >= 400 && status < 500
                        ? plain(
                                status,
                                "bad-request",
                                "请求有误",
                                "Bad request",
                                "该请求无法处理。",
                                "The request cannot be served.")
                        : plain(
                                500,
                                "internal",
                                "内部错误",
                                "Internal error",
                                "网关内部出错，已记入日志；请提供 requestId 以便查找。",
                                "Something went wrong inside and is in the log; quote the requestId.");
        };
    }

    private static Problem plain(int status, String type, String titleZh, String titleEn, String zh, String en) {
        return new Problem(status, type, Text.of(titleZh, titleEn), Text.of(zh, en), Map.of(), Map.of());
    }
}
