package io.hegui.gateway.http;

import io.hegui.gateway.config.ServerConfig;
import io.hegui.gateway.file.Pem;
import io.hegui.gateway.file.PrivateFile;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.cert.CertificateFactory;
import java.security.cert.X509Certificate;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/**
 * A certificate for this machine alone, signed by itself, made at the first start and kept. Clients trust it by being
 * given {@code certificate.pem}. Blocks.
 */
public final class DevelopmentCertificate {
    private static final Duration RENEWED_BEFORE = Duration.ofDays(30);

    private DevelopmentCertificate() {}

    /** The certificate kept under {@code tls}, made or renewed if need be. */
    public static ServerConfig.Tls open(Path dataDirectory, Clock clock) {
        Path directory = dataDirectory.resolve("tls");
        ServerConfig.Tls files =
                new ServerConfig.Tls(directory.resolve("certificate.pem"), directory.resolve("key.pem"));
        try {
            PrivateFile.directory(directory);
            if (!isValid(files, clock.instant().plus(RENEWED_BEFORE))) {
                make(directory, files);
            }
            return files;
        } catch (IOException | GeneralSecurityException e) {
            throw new IllegalStateException(
                    "cannot make a certificate under " + directory + ", set server.certificate and server.key", e);
        }
    }

    private static boolean isValid(ServerConfig.Tls files, Instant then) throws IOException, GeneralSecurityException {
        if (!Files.exists(files.certificate()) || !Files.exists(files.key())) {
            return false;
        }
        byte[] pem = Files.readAllBytes(files.certificate());
        X509Certificate certificate = (X509Certificate)
                CertificateFactory.getInstance("X.509").generateCertificate(new ByteArrayInputStream(pem));
        return certificate.getNotAfter().toInstant().isAfter(then);
    }

    /** Through keytool, which every Java runtime has: the JDK has no public API that makes certificates. */
    private static void make(Path directory, ServerConfig.Tls files) throws IOException, GeneralSecurityException {
        Path store = directory.resolve("draft.p12");
        String password = UUID.randomUUID().toString();
        Files.deleteIfExists(store);
        try {
            keytool(store, password);
            KeyStore entries = KeyStore.getInstance("PKCS12");
            try (InputStream in = Files.newInputStream(store)) {
                entries.load(in, password.toCharArray());
            }
            byte[] key = entries.getKey("hegui", password.toCharArray()).getEncoded();
            PrivateFile.write(files.key(), Pem.block("PRIVATE KEY", key));
            PrivateFile.write(
                    files.certificate(),
                    Pem.block("CERTIFICATE", entries.getCertificate("hegui").getEncoded()));
        } finally {
            Files.deleteIfExists(store);
        }
    }

    private static void keytool(Path store, String password) throws IOException {
        ProcessBuilder builder = new ProcessBuilder(List.of(
                Path.of(System.getProperty("java.home"), "bin", "keytool").toString(),
                "-genkeypair",
                "-alias",
                "hegui",
                "-keyalg",
                "EC",
                "-groupname",
                "secp256r1",
                "-sigalg",
                "SHA256withECDSA",
                "-dname",
                "CN=localhost, O=Hegui development",
                "-ext",
                "san=dns:localhost,ip:127.0.0.1,ip:0:0:0:0:0:0:0:1",
                "-validity",
                "397",
                "-storetype",
                "PKCS12",
                "-keystore",
                store.toString(),
                "-storepass:env",
                "HEGUI_DRAFT_PASSWORD"));
        builder.environment().put("HEGUI_DRAFT_PASSWORD", password);
        Process process = builder.redirectErrorStream(true).start();
        process.getOutputStream().close();
        String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        try {
            if (process.waitFor() != 0) {
                throw new IOException("keytool failed: " + output.strip());
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException("interrupted while waiting for keytool", e);
        }
    }
}
