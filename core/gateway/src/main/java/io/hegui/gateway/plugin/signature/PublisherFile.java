package io.hegui.gateway.plugin.signature;

import static io.hegui.gateway.plugin.signature.SignatureRefusals.ENDS_BEFORE;
import static io.hegui.gateway.plugin.signature.SignatureRefusals.KEY_UNREADABLE;
import static io.hegui.gateway.plugin.signature.SignatureRefusals.KEY_UNUSABLE;
import static io.hegui.gateway.plugin.signature.SignatureRefusals.MISSING;
import static io.hegui.gateway.plugin.signature.SignatureRefusals.NOT_ONCE;
import static io.hegui.gateway.plugin.signature.SignatureRefusals.NO_BASE64;
import static io.hegui.gateway.plugin.signature.SignatureRefusals.NO_DAY;
import static io.hegui.gateway.plugin.signature.SignatureRefusals.NO_KEYS;
import static io.hegui.gateway.plugin.signature.SignatureRefusals.NO_PUBLIC_KEY;
import static io.hegui.gateway.plugin.signature.SignatureRefusals.NO_PUBLISHER;
import static io.hegui.gateway.plugin.signature.SignatureRefusals.OTHER_ID;
import static io.hegui.gateway.plugin.signature.SignatureRefusals.UNKNOWN_LINE;

import io.hegui.sdk.Text;
import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.PublicKey;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Base64;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;
import org.yaml.snakeyaml.error.YAMLException;
import org.yaml.snakeyaml.nodes.MappingNode;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.nodes.NodeTuple;
import org.yaml.snakeyaml.nodes.ScalarNode;

/** Reads one file of {@code config/publishers}; see {@link PublisherKey#yaml}. */
final class PublisherFile {
    private static final Set<String> KEYS =
            new TreeSet<>(Set.of("publisher", "key", "public-key", "valid-from", "valid-to", "revoked"));

    private final Path file;
    private final Map<String, String> values;

    private PublisherFile(Path file, Map<String, String> values) {
        this.file = file;
        this.values = values;
    }

    /** @throws KeyException naming what is missing, unknown or wrong */
    static PublisherKey read(Path file) {
        return new PublisherFile(file, values(file)).key();
    }

    private PublisherKey key() {
        PublicKey publicKey = publicKey();
        String id = Ed25519.id(publicKey);
        if (!id.equals(required("key"))) {
            throw wrong(OTHER_ID.with(required("key"), id));
        }
        LocalDate from = day("valid-from", required("valid-from"));
        LocalDate to = day("valid-to", required("valid-to"));
        if (to.isBefore(from)) {
            throw wrong(ENDS_BEFORE.with(to, from));
        }
        String publisher = required("publisher");
        if (!Pattern.matches(SigningKey.PUBLISHER, publisher)) {
            throw wrong(NO_PUBLISHER.with(SigningKey.PUBLISHER, publisher));
        }
        return new PublisherKey(
                publisher,
                id,
                publicKey,
                from,
                to,
                Optional.ofNullable(values.get("revoked")).map(text -> day("revoked", text)));
    }

    private PublicKey publicKey() {
        try {
            return Ed25519.publicKey(Base64.getDecoder().decode(required("public-key")))
                    .orElseThrow(() -> wrong(NO_PUBLIC_KEY.with()));
        } catch (IllegalArgumentException e) {
            throw wrong(NO_BASE64.with());
        }
    }

    private String required(String key) {
        String value = values.get(key);
        if (value == null || value.isBlank()) {
            throw wrong(MISSING.with(key));
        }
        return value;
    }

    private LocalDate day(String key, String text) {
        try {
            return LocalDate.parse(text);
        } catch (DateTimeException e) {
            throw wrong(NO_DAY.with(key, text));
        }
    }

    private KeyException wrong(Text what) {
        return unusable(file, what);
    }

    private static KeyException unusable(Path file, Text what) {
        return new KeyException(KEY_UNUSABLE.with(file, what));
    }

    /** Composed and not constructed: YAML would make something else of a day, and of an id that is all digits. */
    private static Map<String, String> values(Path file) {
        try (Reader reader = Files.newBufferedReader(file)) {
            @Nullable Node root = new Yaml(new SafeConstructor(new LoaderOptions())).compose(reader);
            if (!(root instanceof MappingNode mapping)) {
                throw unusable(file, NO_KEYS.with());
            }
            Map<String, String> values = new HashMap<>();
            for (NodeTuple entry : mapping.getValue()) {
                add(file, entry, values);
            }
            return values;
        } catch (IOException | YAMLException e) {
            throw new KeyException(KEY_UNREADABLE.with(file, e.getMessage()));
        }
    }

    private static void add(Path file, NodeTuple entry, Map<String, String> values) {
        if (!(entry.getKeyNode() instanceof ScalarNode name) || !KEYS.contains(name.getValue())) {
            throw unusable(
                    file, UNKNOWN_LINE.with(entry.getKeyNode().getStartMark().getLine() + 1, KEYS));
        }
        if (!(entry.getValueNode() instanceof ScalarNode value)
                || values.putIfAbsent(name.getValue(), value.getValue()) != null) {
            throw unusable(file, NOT_ONCE.with(name.getValue()));
        }
    }
}
