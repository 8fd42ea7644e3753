package io.hegui.gateway.upload;

import io.hegui.gateway.http.Problem;
import io.hegui.gateway.http.ProblemException;
import io.hegui.sdk.Text;
import java.util.Map;
import java.util.UUID;

/** What a client is told when an upload does not go on. */
final class UploadProblems {
    private UploadProblems() {}

    static ProblemException version() {
        return new ProblemException(
                412,
                "tus-version",
                Text.of("协议版本不符", "Another version of the protocol"),
                Text.of(
                        "本网关使用 tus " + Tus.VERSION + "，请求须带 Tus-Resumable: " + Tus.VERSION + "。",
                        "This gateway speaks tus " + Tus.VERSION + "; send Tus-Resumable: " + Tus.VERSION + "."),
                Map.of("Tus-Version", Tus.VERSION));
    }

    static ProblemException unknown(String id) {
        return new ProblemException(
                404,
                "upload-unknown",
                Text.of("没有这个上传", "No such upload"),
                Text.of(
                        "没有编号为 " + id + " 的上传，或者它不属于您；请重新创建。",
                        "There is no upload " + id + ", or it is not yours; begin a new one."));
    }

    static ProblemException expired(UUID id) {
        return new ProblemException(
                410,
                "upload-expired",
                Text.of("上传已过期", "The upload has expired"),
                Text.of("上传 " + id + " 已过期，请重新创建。", "Upload " + id + " has expired; begin a new one."));
    }

    static ProblemException locked() {
        return new ProblemException(
                423,
                "upload-locked",
                Text.of("上传正被使用", "The upload is in use"),
                Text.of(
                        "另一请求正在传输该文件；若其连接已断，网关很快会察觉，请稍后重试。",
                        "Another request is sending this file. If its connection is lost, that will be noticed soon:"
                                + " try again."),
                Map.of("Retry-After", "1"));
    }

    static ProblemException offset(OffsetConflictException conflict) {
        return new ProblemException(new Problem(
                409,
                "upload-offset",
                Text.of("续传位置不符", "Another offset"),
                Text.of(
                        "网关已收到 " + conflict.actual() + " 字节，请从该处续传。",
                        "The gateway has " + conflict.actual() + " bytes; go on from there."),
                Map.of(Tus.OFFSET, Long.toString(conflict.actual())),
                Map.of("offset", conflict.actual())));
    }

    static ProblemException contentType() {
        return new ProblemException(
                415,
                "upload-content-type",
                Text.of("内容类型不符", "Another content type"),
                Text.of("请求体的类型须为 " + Tus.CONTENT_TYPE + "。", "The body is sent as " + Tus.CONTENT_TYPE + "."));
    }

    static ProblemException malformed(String header) {
        return new ProblemException(
                400,
                "upload-header",
                Text.of("请求头格式不对", "Malformed header"),
                Text.of("无法解读 " + header + "。", header + " is missing or cannot be read."));
    }

    static ProblemException deferredLength() {
        return new ProblemException(
                400,
                "upload-length",
                Text.of("须给出文件长度", "The length is wanted"),
                Text.of(
                        "不支持 Upload-Defer-Length，请在创建时给出 Upload-Length。",
                        "Give Upload-Length at once; it cannot be deferred."));
    }

    static ProblemException tooLong(long length) {
        return new ProblemException(
                413,
                "upload-too-long",
                Text.of("内容超出声明的长度", "More than announced"),
                Text.of(
                        "创建时声明的长度为 " + length + " 字节，此次内容已超出，未保留。",
                        "The upload was announced with " + length
                                + " bytes; this body goes beyond, and none of it is kept."));
    }

    static ProblemException checksumMismatch() {
        return new ProblemException(
                460,
                "checksum-mismatch",
                Text.of("校验和不符", "The checksum does not match"),
                Text.of("内容在传输中变了，未保留，请重新发送。", "The body changed on its way and is not kept; send it again."));
    }

    static ProblemException unknownAlgorithm(String algorithm) {
        return new ProblemException(
                400,
                "checksum-algorithm",
                Text.of("不支持的校验算法", "Unknown checksum algorithm"),
                Text.of(
                        "不支持 " + algorithm + "；可用：" + UploadChecksum.SUPPORTED + "。",
                        "'" + algorithm + "' is not known; there are " + UploadChecksum.SUPPORTED + "."));
    }

    static ProblemException digestMismatch(String announced, String received) {
        return new ProblemException(
                400,
                "digest-mismatch",
                Text.of("文件在传输中变了", "The file changed on its way"),
                Text.of(
                        "收到的文件与声明的 SHA-256 不符，已丢弃，请重新上传。",
                        "Announced was SHA-256 " + announced + ", received " + received
                                + "; the upload is dropped, begin a new one."));
    }

    static ProblemException tooMany(int most) {
        return new ProblemException(
                429,
                "too-many-uploads",
                Text.of("未完成的上传过多", "Too many open uploads"),
                Text.of(
                        "未完成的上传不得超过 " + most + " 个，请先完成或删除。",
                        "An institution has at most " + most + " open uploads; complete or delete some."),
                Map.of("Retry-After", "60"));
    }

    static ProblemException filed(UUID id) {
        return new ProblemException(
                409,
                "upload-filed",
                Text.of("上传已成为报送", "The upload is a submission already"),
                Text.of(
                        "文件已受理，撤回请用 POST /api/v1/submissions/" + id + "/withdrawal。",
                        "The file has been taken in; POST /api/v1/submissions/" + id + "/withdrawal takes it back."));
    }
}
