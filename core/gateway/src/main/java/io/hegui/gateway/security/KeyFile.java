package io.hegui.gateway.security;

import io.hegui.gateway.file.Pem;
import io.hegui.gateway.file.PrivateFile;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.spec.ECGenParameterSpec;
import java.security.spec.PKCS8EncodedKeySpec;
import java.security.spec.X509EncodedKeySpec;

/** A P-256 key pair in one PEM file; Java cannot compute the public key from the private one. */
final class KeyFile {
    private KeyFile() {}

    static KeyPair open(Path file) throws IOException, GeneralSecurityException {
        if (!Files.exists(file)) {
            KeyPairGenerator generator = KeyPairGenerator.getInstance("EC");
            generator.initialize(new ECGenParameterSpec("secp256r1"));
            KeyPair pair = generator.generateKeyPair();
            PrivateFile.write(
                    file,
                    Pem.block("PRIVATE KEY", pair.getPrivate().getEncoded())
                            + Pem.block("PUBLIC KEY", pair.getPublic().getEncoded()));
        }
        String pem = Files.readString(file);
        KeyFactory factory = KeyFactory.getInstance("EC");
        return new KeyPair(
                factory.generatePublic(new X509EncodedKeySpec(content(file, pem, "PUBLIC KEY"))),
                factory.generatePrivate(new PKCS8EncodedKeySpec(content(file, pem, "PRIVATE KEY"))));
    }

    private static byte[] content(Path file, String pem, String label) throws GeneralSecurityException {
        return Pem.content(pem, label).orElseThrow(() -> new GeneralSecurityException(file + " has no block " + label));
    }
}
