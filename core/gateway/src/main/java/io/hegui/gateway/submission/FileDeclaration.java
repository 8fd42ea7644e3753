package io.hegui.gateway.submission;

import io.hegui.engine.format.Declared;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Reads from a request's headers what the sender says of the file. What is malformed is as if it were not there. */
public final class FileDeclaration {
    private static final int LONGEST = 255;
    private static final Pattern CHARSET = Pattern.compile(";\\s*charset\\s*=\\s*\"?([A-Za-z0-9._:-]{1,40})\"?");
    private static final Pattern PLAIN_NAME = Pattern.compile(";\\s*filename\\s*=\\s*\"([^\"]*)\"");
    private static final Pattern ENCODED_NAME =
            Pattern.compile(";\\s*filename\\*\\s*=\\s*UTF-8''([A-Za-z0-9%._~!$&+^`|-]+)");

    private FileDeclaration() {}

    /**
     * Reads the headers.
     *
     * @param contentType {@code Content-Type}; empty for none
     * @param disposition {@code Content-Disposition} (RFC 6266); empty for none
     * @param name a file name given in another way, which wins
     */
    public static Declared of(String contentType, String disposition, @Nullable String name) {
        Matcher charset = CHARSET.matcher(contentType);
        int semicolon = contentType.indexOf(';');
        String mediaType = semicolon < 0 ? contentType : contentType.substring(0, semicolon);
        return new Declared(
                safe(name == null ? name(disposition) : name),
                safe(mediaType.strip().toLowerCase(Locale.ROOT)),
                charset.find() ? Optional.of(charset.group(1)) : Optional.empty());
    }

    private static String name(String disposition) {
        Matcher encoded = ENCODED_NAME.matcher(disposition);
        if (encoded.find()) {
            try {
                return URLDecoder.decode(encoded.group(1).replace("+", "%2B"), StandardCharsets.UTF_8);
            } catch (IllegalArgumentException e) {
                return "";
            }
        }
        Matcher plain = PLAIN_NAME.matcher(disposition);
        return plain.find() ? plain.group(1) : "";
    }

    private static String safe(String text) {
        return text.length() > LONGEST || text.chars().anyMatch(Character::isISOControl) ? "" : text;
    }
}
