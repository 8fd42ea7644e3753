package io.hegui.gateway.submission;

import io.hegui.engine.format.Declared;
import io.hegui.gateway.http.ProblemException;
import io.hegui.sdk.Text;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpServerRequest;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Reads what a sender says of a file. It is shown and logged later, so that it has bounds; whether it is true is for
 * the engine to find out.
 */
public final class FileDeclaration {
    private static final int LONGEST_NAME = 255;
    private static final int LONGEST_CHARSET = 64;
    private static final Pattern MEDIA_TYPE = Pattern.compile("[a-z0-9!#$&^_.+-]{1,127}/[a-z0-9!#$&^_.+-]{1,127}");

    /** What curl sends with every body unless told otherwise: it says nothing of a file. */
    private static final String FORM = "application/x-www-form-urlencoded";

    private FileDeclaration() {}

    /**
     * From Content-Type, and from Content-Disposition or else the query parameter {@code file}.
     *
     * @throws ProblemException 400 if one of them is malformed or out of bounds
     */
    static Declared of(HttpServerRequest request) {
        Optional<String> disposition = Optional.ofNullable(request.getHeader(HttpHeaders.CONTENT_DISPOSITION));
        Optional<String> parameter = Optional.ofNullable(request.getParam("file"));
        String name = disposition
                .flatMap(header -> parsed("Content-Disposition", header, value -> value.text("filename")))
                .or(() -> parameter)
                .orElse("");
        String type =
                Optional.ofNullable(request.getHeader(HttpHeaders.CONTENT_TYPE)).orElse("");
        return of(name, type);
    }

    /**
     * From a file name, which may stand behind a path, and a media type, which may carry a charset.
     *
     * @param fileName empty for none
     * @param mediaType empty for none
     * @throws ProblemException 400 if one of them is malformed or out of bounds
     */
    public static Declared of(String fileName, String mediaType) {
        String name = fileName.substring(Math.max(fileName.lastIndexOf('/'), fileName.lastIndexOf('\\')) + 1);
        if (name.codePointCount(0, name.length()) > LONGEST_NAME || !isPrintable(name)) {
            throw refused(
                    "文件名最长 " + LONGEST_NAME + " 个字符，不得含控制字符。",
                    "A file name has at most " + LONGEST_NAME + " characters and no control characters.");
        }
        if (mediaType.isBlank()) {
            return new Declared(name, "", Optional.empty());
        }
        HeaderValue type = parsed("Content-Type", mediaType, value -> value);
        Optional<String> charset =
                Optional.ofNullable(type.parameters().get("charset")).filter(given -> !given.isEmpty());
        if (!MEDIA_TYPE.matcher(type.value()).matches()
                || charset.filter(given -> given.length() > LONGEST_CHARSET || !isPrintable(given))
                        .isPresent()) {
            throw refused(
                    "文件类型应写成 text/csv 或 text/csv; charset=GB18030。",
                    "A media type looks like text/csv or text/csv; charset=GB18030.");
        }
        return new Declared(name, type.value().equals(FORM) ? "" : type.value(), charset);
    }

    private interface Reading<T> {
        T of(HeaderValue value);
    }

    private static <T> T parsed(String header, String text, Reading<T> reading) {
        try {
            return reading.of(HeaderValue.parse(text));
        } catch (IllegalArgumentException e) {
            throw refused("无法解读 " + header + "：" + e.getMessage(), header + " cannot be read: " + e.getMessage());
        }
    }

    private static boolean isPrintable(String text) {
        return text.codePoints().noneMatch(c -> switch (Character.getType(c)) {
            case Character.CONTROL,
                    Character.FORMAT,
                    Character.SURROGATE,
                    Character.LINE_SEPARATOR,
                    Character.PARAGRAPH_SEPARATOR -> true;
            default -> false;
        });
    }

    private static ProblemException refused(String zh, String en) {
        return new ProblemException(
                400, "file-declaration", Text.of("文件说明不对", "Bad description of the file"), Text.of(zh, en));
    }
}
