package io.hegui.gateway.upload;

import io.hegui.gateway.http.ProblemException;
import io.hegui.gateway.submission.Announced;
import io.hegui.gateway.submission.BadParameter;
import io.hegui.gateway.submission.FileDeclaration;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * The Upload-Metadata header: pairs of a key and a value in Base64, separated by commas.
 *
 * @param header as it was sent
 */
record UploadMetadata(String header, Map<String, String> encoded) {
    private static final Pattern PAIR = Pattern.compile("([\\x21-\\x7e&&[^,]]+)(?: +([A-Za-z0-9+/_=-]*))?");
    private static final Pattern SHA_256 = Pattern.compile("[0-9a-f]{64}");

    UploadMetadata {
        encoded = Map.copyOf(encoded);
    }

    /** @throws ProblemException 400 if the header is malformed */
    static UploadMetadata parse(String header) {
        Map<String, String> encoded = new HashMap<>();
        for (String pair : header.split(",", -1)) {
            var matcher = PAIR.matcher(pair.strip());
            if (pair.isBlank() && header.isBlank()) {
                break;
            }
            if (!matcher.matches()
                    || encoded.put(
                                    matcher.group(1),
                                    Optional.ofNullable(matcher.group(2)).orElse(""))
                            != null) {
                throw UploadProblems.malformed("Upload-Metadata");
            }
        }
        return new UploadMetadata(header, encoded);
    }

    /**
     * What the client says of the filing: {@code dataset} and {@code period}; {@code test}, {@code filename},
     * {@code filetype} and {@code sha256} if it likes. Other keys are its own.
     *
     * @throws ProblemException 400 naming what is missing or malformed
     */
    Announced announced() {
        return new Announced(
                BadParameter.required("dataset", text("dataset")),
                BadParameter.required("period", text("period")),
                BadParameter.flag("test", text("test")),
                text("sha256").map(UploadMetadata::sha256),
                Optional.empty(),
                FileDeclaration.of(text("filename").orElse(""), text("filetype").orElse("")));
    }

    private static String sha256(String given) {
        String hex = given.toLowerCase(Locale.ROOT);
        if (!SHA_256.matcher(hex).matches()) {
            throw UploadProblems.malformed("Upload-Metadata: sha256");
        }
        return hex;
    }

    private Optional<String> text(String key) {
        return Optional.ofNullable(encoded.get(key)).map(value -> {
            try {
                return StandardCharsets.UTF_8
                        .newDecoder()
                        .decode(ByteBuffer.wrap(Base64.getDecoder().decode(value)))
                        .toString();
            } catch (CharacterCodingException | IllegalArgumentException e) {
                throw UploadProblems.malformed("Upload-Metadata: " + key);
            }
        });
    }
}
