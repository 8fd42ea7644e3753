package io.hegui.gateway.plugin.signature;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The keys that the operator trusts. */
public final class Publishers {
    private final Map<String, PublisherKey> keys = new HashMap<>();

    private Publishers(List<PublisherKey> trusted) {
        for (PublisherKey key : trusted) {
            if (keys.putIfAbsent(name(key.publisher(), key.id()), key) != null) {
                throw new KeyException(SignatureRefusals.KEY_TWICE.with(key.label()));
            }
        }
    }

    /** Nobody is trusted. */
    public static Publishers none() {
        return new Publishers(List.of());
    }

    /**
     * Reads {@code *.yaml} in a directory, one key each; nobody is trusted if there is no such directory.
     *
     * @throws KeyException if one of them cannot be used, or is there twice, once revoked and once not, perhaps
     */
    public static Publishers load(Path directory) {
        if (!Files.isDirectory(directory)) {
            return none();
        }
        try (Stream<Path> files = Files.list(directory)) {
            return new Publishers(files.filter(file -> file.toString().endsWith(".yaml"))
                    .sorted()
                    .map(PublisherFile::read)
                    .toList());
        } catch (IOException e) {
            throw new KeyException(SignatureRefusals.KEYS_UNREADABLE.with(directory, e));
        }
    }

    Optional<PublisherKey> find(String publisher, String key) {
        return Optional.ofNullable(keys.get(name(publisher, key)));
    }

    /** Whether that key is here, and is revoked. */
    public boolean isRevoked(String publisher, String key) {
        return find(publisher, key).flatMap(PublisherKey::revoked).isPresent();
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof Publishers publishers && keys.equals(publishers.keys);
    }

    @Override
    public int hashCode() {
        return keys.hashCode();
    }

    /** Of all keys. */
    Set<String> names() {
        return Set.copyOf(keys.keySet());
    }

    static String name(String publisher, String key) {
        return publisher + "/" + key;
    }
}
