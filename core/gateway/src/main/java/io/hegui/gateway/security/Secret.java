package io.hegui.gateway.security;

import io.vertx.core.buffer.Buffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.util.Base64;

/** A client secret as we keep it: its hash. With 256 random bits there is nothing to guess, slowly or quickly. */
record Secret(Buffer sha256) {
    /** Stands for the secret of a client that does not exist, so that the answer takes as long; nothing matches it. */
    static final Secret NONE = new Secret(Buffer.buffer(new byte[32]));

    /** A new secret in the clear, to be shown once. */
    static String generate(SecureRandom random) {
        byte[] bytes = new byte[32];
        random.nextBytes(bytes);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }

    static Secret of(String clear) {
        try {
            byte[] hash = MessageDigest.getInstance("SHA-256").digest(clear.getBytes(StandardCharsets.UTF_8));
            return new Secret(Buffer.buffer(hash));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java runtime has SHA-256", e);
        }
    }

    /** In a time that does not tell how much of it is right. */
    boolean matches(String clear) {
        return MessageDigest.isEqual(sha256.getBytes(), of(clear).sha256().getBytes());
    }

    @Override
    public String toString() {
        return "Secret[***]";
    }
}
