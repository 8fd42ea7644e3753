package io.hegui.gateway.plugin.signature;

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
            throw wrong("key is " + required("key") + ", but the id of that public-key is " + id);
        }
        LocalDate from = day("valid-from", required("valid-from"));
        LocalDate to = day("valid-to", required("valid-to"));
        if (to.isBefore(from)) {
            throw wrong("valid-to " + to + " is before valid-from " + from);
        }
        String publisher = required("publisher");
        if (!Pattern.matches(SigningKey.PUBLISHER, publisher)) {
            throw wrong("publisher must match " + SigningKey.PUBLISHER + ", was '" + publisher + "'");
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
                    .orElseThrow(() -> wrong("public-key is no Ed25519 public key"));
        } catch (IllegalArgumentException e) {
            throw wrong("public-key is not in Base64");
        }
    }

    private String required(String key) {
        String value = values.get(key);
        if (value == null || value.isBlank()) {
            throw wrong(key + " is missing");
        }
        return value;
    }

    private LocalDate day(String key, String text) {
        try {
            return LocalDate.parse(text);
        } catch (DateTimeException e) {
            throw wrong(key + " must be a day such as 2026-01-31, was '" + text + "'");
        }
    }

    private KeyException wrong(String what) {
        return new KeyException("the publisher's key " + file + " cannot be used: " + what);
    }

    /** Composed and not constructed: YAML would make something else of a day, and of an id that is all digits. */
    private static Map<String, String> values(Path file) {
        try (Reader reader = Files.newBufferedReader(file)) {
            @Nullable Node root = new Yaml(new SafeConstructor(new LoaderOptions())).compose(reader);
            if (!(root instanceof MappingNode mapping)) {
                throw new KeyException("the publisher's key " + file + " cannot be used: it has no keys");
            }
            Map<String, String> values = new HashMap<>();
            for (NodeTuple entry : mapping.getValue()) {
                add(file, entry, values);
            }
            return values;
        } catch (IOException | YAMLException e) {
            throw new KeyException("the publisher's key " + file + " cannot be read: " + e.getMessage());
        }
    }

    private static void add(Path file, NodeTuple entry, Map<String, String> values) {
        if (!(entry.getKeyNode() instanceof ScalarNode name) || !KEYS.contains(name.getValue())) {
            throw new KeyException("the publisher's key " + file + " cannot be used: line "
                    + (entry.getKeyNode().getStartMark().getLine() + 1) + " is none of " + KEYS);
        }
        if (!(entry.getValueNode() instanceof ScalarNode value)
                || values.putIfAbsent(name.getValue(), value.getValue()) != null) {
            throw new KeyException("the publisher's key " + file + " cannot be used: " + name.getValue()
                    + " must be there once, with a single value");
        }
    }
}
