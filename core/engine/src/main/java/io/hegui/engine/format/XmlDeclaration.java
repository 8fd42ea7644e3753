package io.hegui.engine.format;

import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What an XML document says of its character set. */
final class XmlDeclaration {
    private static final int LONGEST = 200;
    private static final Pattern ENCODING =
            Pattern.compile("^\\s*<\\?xml[^>]*\\sencoding\\s*=\\s*[\"']([A-Za-z0-9._-]+)[\"']");

    private XmlDeclaration() {}

    /** Empty where it says nothing, or is written in UTF-16, which shows by itself. */
    static Optional<String> encoding(byte[] head) {
        String start = new String(head, 0, Math.min(head.length, LONGEST), StandardCharsets.ISO_8859_1);
        Matcher matcher = ENCODING.matcher(start);
        return matcher.find() ? Optional.of(matcher.group(1)) : Optional.empty();
    }
}
