package io.hegui.gateway.submission;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * A header such as {@code text/csv; charset=gbk}: a value and parameters (RFC 9110, 5.6.6).
 *
 * @param value what stands before the first semicolon, in lower case
 * @param parameters by name in lower case
 */
record HeaderValue(String value, Map<String, String> parameters) {
    HeaderValue {
        parameters = Map.copyOf(parameters);
    }

    /** @throws IllegalArgumentException if the text is no such header */
    static HeaderValue parse(String text) {
        Cursor cursor = new Cursor(text);
        String value = cursor.until(";").strip().toLowerCase(Locale.ROOT);
        Map<String, String> parameters = new HashMap<>();
        while (cursor.takes(';')) {
            String name = cursor.until("=;").strip().toLowerCase(Locale.ROOT);
            if (cursor.takes('=')) {
                parameters.putIfAbsent(name, cursor.value());
            } else if (!name.isEmpty()) {
                throw new IllegalArgumentException("'" + name + "' has no value");
            }
        }
        return new HeaderValue(value, parameters);
    }

    /**
     * A parameter as text: the extended notation of RFC 8187 ({@code name*=UTF-8''...}) goes before the plain one.
     *
     * @throws IllegalArgumentException if the extended notation is malformed
     */
    Optional<String> text(String name) {
        return Optional.ofNullable(parameters.get(name + "*"))
                .map(HeaderValue::decoded)
                .or(() -> Optional.ofNullable(parameters.get(name)).map(HeaderValue::readable));
    }

    private static String decoded(String extended) {
        String[] parts = extended.split("'", 3);
        if (parts.length < 3) {
            throw new IllegalArgumentException("'" + extended + "' does not look like UTF-8''name");
        }
        try {
            return Charset.forName(parts[0])
                    .newDecoder()
                    .decode(octets(parts[2]))
                    .toString();
        } catch (CharacterCodingException e) {
            throw new IllegalArgumentException("'" + extended + "' is not " + parts[0], e);
        }
    }

    private static ByteBuffer octets(String text) {
        ByteArrayOutputStream octets = new ByteArrayOutputStream();
        for (int at = 0; at < text.length(); at++) {
            if (text.charAt(at) == '%' && at + 2 < text.length()) {
                octets.write(HexFormat.fromHexDigits(text, at + 1, at + 3));
                at += 2;
            } else if (text.charAt(at) > ' ' && text.charAt(at) < '\u007f' && text.charAt(at) != '%') {
                octets.write(text.charAt(at));
            } else {
                throw new IllegalArgumentException("'" + text + "' is not percent-encoded");
            }
        }
        return ByteBuffer.wrap(octets.toByteArray());
    }

    /** Headers arrive as ISO 8859-1, but many clients put UTF-8 into them. */
    private static String readable(String header) {
        if (!StandardCharsets.ISO_8859_1.newEncoder().canEncode(header)) {
            return header;
        }
        try {
            return StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(header.getBytes(StandardCharsets.ISO_8859_1)))
                    .toString();
        } catch (CharacterCodingException e) {
            return header;
        }
    }

    /** A place in the text, moving forward. */
    private static final class Cursor {
        private final String text;
        private int at;

        Cursor(String text) {
            this.text = text;
        }

        boolean takes(char expected) {
            boolean there = at < text.length() && text.charAt(at) == expected;
            at += there ? 1 : 0;
            return there;
        }

        /** Everything before the next of these characters, or before the end. */
        String until(String ends) {
            int from = at;
            while (at < text.length() && ends.indexOf(text.charAt(at)) < 0) {
                at++;
            }
            return text.substring(from, at);
        }

        String value() {
            while (takes(' ')) {
                // Some senders put blanks around the equals sign.
            }
            return takes('"') ? quoted() : until(";").strip();
        }

        private String quoted() {
            StringBuilder value = new StringBuilder();
            while (at < text.length() && text.charAt(at) != '"') {
                at += text.charAt(at) == '\\' && at + 1 < text.length() ? 1 : 0;
                value.append(text.charAt(at));
                at++;
            }
            if (!takes('"') || !until(";").isBlank()) {
                throw new IllegalArgumentException("a quoted value does not end");
            }
            return value.toString();
        }
    }
}
