package io.hegui.gateway.upload;

import io.hegui.gateway.http.ProblemException;
import io.hegui.sdk.Text;
import java.util.Map;

/** What can be wrong with a request of the tus protocol. */
final class TusProblems {
    private static final Map<String, String> VERSION = Map.of("Tus-Resumable", "1.0.0", "Tus-Version", "1.0.0");

    private TusProblems() {}

    static ProblemException version() {
        return problem(
                412,
                "tus-version",
                "协议版本不支持",
                "Protocol version not supported",
                "请在 Tus-Resumable 头中写 1.0.0。",
                "Send Tus-Resumable: 1.0.0.");
    }

    static ProblemException header(String name, String detail) {
        return problem(
                400,
                "tus-header",
                "请求头有误",
                "Bad header",
                "请求头 " + name + " 缺失或不正确：" + detail + "。",
                "Header " + name + " is missing or wrong: " + detail + ".");
    }

    static ProblemException contentType() {
        return problem(
                415,
                "tus-content-type",
                "媒体类型不支持",
                "Unsupported media type",
                "上传分片的 Content-Type 应为 application/offset+octet-stream。",
                "A piece has Content-Type application/offset+octet-stream.");
    }

    static ProblemException offset(long is, long claimed) {
        return problem(
                409,
                "tus-offset",
                "偏移量不符",
                "Wrong offset",
                "已收到 " + is + " 字节，请求从 " + claimed + " 开始；请先用 HEAD 查询。",
                is + " bytes have arrived, the request goes on at " + claimed + "; ask with HEAD.");
    }

    static ProblemException checksum() {
        return problem(
                460,
                "tus-checksum",
                "校验和不符",
                "Checksum mismatch",
                "该分片与 Upload-Checksum 不符，已丢弃，请重新发送。",
                "The piece does not match Upload-Checksum and was dropped; send it again.");
    }

    static ProblemException tooLong() {
        return problem(
                413,
                "tus-too-long",
                "超过声明的长度",
                "More than was announced",
                "内容超过 Upload-Length 声明的长度，该分片已丢弃。",
                "There is more than Upload-Length announced; the piece was dropped.");
    }

    static ProblemException tooMany(int limit) {
        return problem(
                429,
                "uploads-too-many",
                "未完成的上传过多",
                "Too many unfinished uploads",
                "最多同时有 " + limit + " 个未完成的上传；请完成或用 DELETE 终止一些。",
                "At most " + limit + " uploads may be unfinished; finish some or end them with DELETE.");
    }

    static ProblemException locked() {
        return problem(
                423,
                "upload-locked",
                "上传正忙",
                "Upload in use",
                "另一请求正在写入该上传，请稍后重试。",
                "Another request is writing to this upload; try again shortly.");
    }

    static ProblemException unknown() {
        return problem(
                404,
                "upload-unknown",
                "没有这个上传",
                "No such upload",
                "没有这个上传，或者它不属于您。",
                "There is no such upload, or it is not yours.");
    }

    static ProblemException expired() {
        return problem(
                410,
                "upload-expired",
                "上传已过期",
                "Upload expired",
                "该上传未在期限内完成，请重新开始。",
                "The upload was not finished in time; begin anew.");
    }

    private static ProblemException problem(
            int status, String type, String titleZh, String titleEn, String zh, String en) {
        return new ProblemException(status, type, Text.of(titleZh, titleEn), Text.of(zh, en), VERSION);
    }
}
