package io.hegui.gateway.submission;

import io.hegui.gateway.http.ProblemException;
import io.hegui.sdk.Text;
import io.hegui.sdk.dataset.Period;
import java.io.IOException;
import java.util.Locale;
import java.util.Map;

/** What a client is told when a filing cannot be taken, or a step not be made. */
public final class SubmissionProblems {
    private SubmissionProblems() {}

    /** The failure as a problem; failures that are nobody's business but ours stay as they are. */
    public static Throwable of(Throwable failure) {
        if (failure instanceof TooLargeException tooLarge) {
            return new ProblemException(
                    413,
                    "filing-too-large",
                    Text.of("文件过大", "The file is too large"),
                    Text.of(
                            "文件超过上限 " + tooLarge.limit() + " 字节，请压缩或拆分后再报送。",
                            "The file is larger than " + tooLarge.limit() + " bytes; split it."));
        }
        if (failure instanceof DigestMismatchException) {
            return new ProblemException(
                    400,
                    "digest-mismatch",
                    Text.of("文件在传输中变了", "The file changed on its way"),
                    Text.of(
                            "收到的内容与 Content-Digest 不符，请重新上传。",
                            "What arrived does not match Content-Digest; send it again. " + failure.getMessage()
                                    + "."));
        }
        if (failure instanceof KeyReusedException) {
            return new ProblemException(
                    422,
                    "idempotency-key-reused",
                    Text.of("Idempotency-Key 已用于另一请求", "The Idempotency-Key belongs to another request"),
                    Text.of("新的文件请用新的 Idempotency-Key。", failure.getMessage() + "; use a new key for a new file."));
        }
        if (failure instanceof TransitionRefusedException refused) {
            String from = refused.from().map(Enum::name).orElse("-");
            return new ProblemException(
                    409,
                    "state-conflict",
                    Text.of("当前状态不允许此操作", "Not possible in this state"),
                    Text.of("报送处于 " + from + " 状态，不能变为 " + refused.to() + "。", refused.getMessage() + "."));
        }
        if (failure instanceof NotAttestableException) {
            return new ProblemException(
                    409,
                    "not-attestable",
                    Text.of("不能签署", "Cannot be attested"),
                    Text.of(
                            "只有结论为“接受”或“接受但有违规”的正式报送才能签署。",
                            "Only a filing on record with verdict ACCEPTED or" + " ACCEPTED_WITH_BREACHES is attested: "
                                    + failure.getMessage() + "."));
        }
        if (failure instanceof IOException && diskIsFull(failure)) {
            return new ProblemException(
                    507,
                    "spool-full",
                    Text.of("存储空间不足", "Out of storage"),
                    Text.of("网关存储已满，文件未受理，请稍后重试。", "The gateway's disk is full; the file was not taken. Try later."),
                    Map.of("Retry-After", "300"));
        }
        return failure;
    }

    /** Why, the operator sees; it is nothing that a filer could do anything about. */
    public static ProblemException periodNotJudged(Period period) {
        return new ProblemException(
                503,
                "period-not-judged",
                Text.of("该报告期暂不受理", "This period cannot be filed for now"),
                Text.of(
                        "本网关目前无法加载报告期 " + period + " 所适用的校验版本，未受理；请稍后重试，或联系监管部门。",
                        "The versions that judge period " + period
                                + " cannot be loaded by this gateway now, and the filing"
                                + " was not taken; try again later, or ask the supervisor. Other periods can be filed."));
    }

    static ProblemException tooBusy() {
        return new ProblemException(
                503,
                "too-busy",
                Text.of("上传繁忙", "Too many uploads"),
                Text.of("同时上传的文件过多，请稍后重试。", "Too many files are being uploaded at once; try again shortly."),
                Map.of("Retry-After", "5"));
    }

    private static boolean diskIsFull(Throwable failure) {
        String message = String.valueOf(failure.getMessage()).toLowerCase(Locale.ROOT);
        return message.contains("no space left")
                || message.contains("disk quota")
                || message.contains("reached the disk");
    }
}
