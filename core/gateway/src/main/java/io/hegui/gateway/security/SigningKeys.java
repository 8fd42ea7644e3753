package io.hegui.gateway.security;

import com.amazon.corretto.crypto.provider.AmazonCorrettoCryptoProvider;
import io.hegui.gateway.file.PrivateFile;
import io.vertx.core.json.DecodeException;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.io.IOException;
import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.MessageDigest;
import java.security.Provider;
import java.security.Signature;
import java.security.interfaces.ECPublicKey;
import java.util.Base64;
import java.util.Optional;

/**
 * The gateway's own key: signs tokens and receipts as compact JWS with ES256. Made at the first start and kept, so that
 * a receipt can be proved genuine years later.
 */
public final class SigningKeys {
    static final String ALGORITHM = "ES256";
    /** The signature as JOSE wants it: both numbers, 32 bytes each, and no ASN.1. */
    private static final String SIGNATURE = "SHA256withECDSAinP1363Format";

    private static final Base64.Encoder BASE64 = Base64.getUrlEncoder().withoutPadding();

    private final KeyPair pair;
    private final JsonObject jwk;
    private final Provider provider;

    private SigningKeys(KeyPair pair, JsonObject jwk, Provider provider) {
        this.pair = pair;
        this.jwk = jwk;
        this.provider = provider;
    }

    /** Opens the key under {@code keys}, making it if there is none. Blocks. */
    public static SigningKeys open(Path dataDirectory) {
        Path directory = dataDirectory.resolve("keys");
        try {
            PrivateFile.directory(directory);
            KeyPair pair = KeyFile.open(directory.resolve("signing.pem"));
            return new SigningKeys(pair, jwk((ECPublicKey) pair.getPublic()), provider());
        } catch (IOException | GeneralSecurityException e) {
            throw new IllegalStateException(
                    "cannot open the signing key under " + directory + ": " + e.getMessage(), e);
        }
    }

    /** The name of the key, its RFC 7638 thumbprint. */
    public String kid() {
        return jwk.getString("kid");
    }

    /** What anybody needs to verify what we sign. */
    public JsonObject jwks() {
        return new JsonObject().put("keys", new JsonArray().add(jwk.copy()));
    }

    /** @param typ what is signed, for example {@code JWT} or {@code receipt+jwt}; a verifier asks for the same */
    public String sign(JsonObject payload, String typ) {
        JsonObject header =
                new JsonObject().put("alg", ALGORITHM).put("kid", kid()).put("typ", typ);
        String signed = encode(header) + "." + encode(payload);
        try {
            Signature signature = Signature.getInstance(SIGNATURE, provider);
            signature.initSign(pair.getPrivate());
            signature.update(signed.getBytes(StandardCharsets.US_ASCII));
            return signed + "." + BASE64.encodeToString(signature.sign());
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("cannot sign", e);
        }
    }

    /** The payload, if this was signed by our key as what {@code typ} says. Expiry is the caller's affair. */
    public Optional<JsonObject> verify(String compact, String typ) {
        String[] parts = compact.split("\\.", -1);
        if (parts.length != 3) {
            return Optional.empty();
        }
        try {
            JsonObject header = decode(parts[0]);
            boolean ours = ALGORITHM.equals(header.getValue("alg"))
                    && kid().equals(header.getValue("kid"))
                    && typ.equals(header.getValue("typ"));
            if (!ours) {
                return Optional.empty();
            }
            Signature signature = Signature.getInstance(SIGNATURE, provider);
            signature.initVerify(pair.getPublic());
            signature.update((parts[0] + "." + parts[1]).getBytes(StandardCharsets.US_ASCII));
            boolean genuine = signature.verify(Base64.getUrlDecoder().decode(parts[2]));
            return genuine ? Optional.of(decode(parts[1])) : Optional.empty();
        } catch (IllegalArgumentException | DecodeException | GeneralSecurityException e) {
            return Optional.empty();
        }
    }

    /**
     * Receipts are signed on the event loop of their request, where Java's own code takes a millisecond. It serves where the
     * native one does not run.
     */
    private static Provider provider() throws GeneralSecurityException {
        AmazonCorrettoCryptoProvider inNativeCode = AmazonCorrettoCryptoProvider.INSTANCE;
        return inNativeCode.getLoadingError() == null
                ? inNativeCode
                : Signature.getInstance(SIGNATURE).getProvider();
    }

    private static JsonObject jwk(ECPublicKey key) throws GeneralSecurityException {
        String x = BASE64.encodeToString(fixedWidth(key.getW().getAffineX()));
        String y = BASE64.encodeToString(fixedWidth(key.getW().getAffineY()));
        String canonical = "{\"crv\":\"P-256\",\"kty\":\"EC\",\"x\":\"" + x + "\",\"y\":\"" + y + "\"}";
        byte[] thumbprint = MessageDigest.getInstance("SHA-256").digest(canonical.getBytes(StandardCharsets.US_ASCII));
        return new JsonObject(canonical)
                .put("kid", BASE64.encodeToString(thumbprint))
                .put("alg", ALGORITHM)
                .put("use", "sig");
    }

    private static byte[] fixedWidth(BigInteger number) {
        byte[] bytes = number.toByteArray();
        byte[] fixed = new byte[32];
        int length = Math.min(bytes.length, 32);
        System.arraycopy(bytes, bytes.length - length, fixed, 32 - length, length);
        return fixed;
    }

    private static String encode(JsonObject json) {
        return BASE64.encodeToString(json.encode().getBytes(StandardCharsets.UTF_8));
    }

    private static JsonObject decode(String part) {
        return new JsonObject(new String(Base64.getUrlDecoder().decode(part), StandardCharsets.UTF_8));
    }
}
