package io.hegui.gateway.security;

import static io.hegui.gateway.testing.Await.await;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.hegui.gateway.config.AuthConfig;
import io.hegui.gateway.config.GatewayConfig;
import io.hegui.gateway.testing.SettableClock;
import io.hegui.gateway.testing.TestVertx;
import io.vertx.core.http.HttpServer;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.math.BigInteger;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.Signature;
import java.security.interfaces.RSAPublicKey;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.Base64;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;

class TokenVerifierTest {
    private static final Instant NOW = Instant.parse("2026-03-01T00:00:00Z");
    private static final Base64.Encoder BASE64 = Base64.getUrlEncoder().withoutPadding();

    @RegisterExtension
    static final TestVertx VERTX = new TestVertx();

    @TempDir
    private Path directory;

    private final SettableClock clock = new SettableClock(NOW);
    private final GatewayConfig config = GatewayConfig.withoutFile(Path.of("."), Map.of());

    private SigningKeys keys;
    private TokenVerifier verifier;

    @BeforeEach
    void open() {
        keys = SigningKeys.open(directory);
        verifier = new TokenVerifier(new OwnKeys(KeySet.of(VERTX.get(), keys.jwks())), config, clock);
    }

    @Test
    void ownToken_isBelievedUntilItExpires() {
        Principal bank = new Principal("c-1", Role.INSTITUTION, Optional.of("91350211M000100Y46"));
        String token = new TokenIssuer(keys, config.auth(), clock).issue(bank);

        assertThat(await(verifier.verify(token))).isEqualTo(bank);
        clock.advance(Duration.ofMinutes(59));
        assertThat(await(verifier.verify(token))).isEqualTo(bank);
        clock.advance(Duration.ofMinutes(1));
        assertRefused(token, "it has expired");
    }

    @Test
    void eachClaim_isDemanded() {
        assertThat(await(verifier.verify(signed(claims()))))
                .isEqualTo(new Principal("s", Role.AUDITOR, Optional.empty()));

        assertRefused(signed(without("exp")), "exp is missing");
        assertRefused(signed(without("aud")), "aud does not contain hegui");
        assertRefused(signed(claims().put("aud", "other")), "aud does not contain hegui");
        assertRefused(signed(claims().put("iss", "other")), "iss is not hegui");
        assertRefused(signed(without("iss")), "iss is not hegui");
        assertRefused(signed(claims().put("nbf", NOW.getEpochSecond() + 60)), "it is not valid yet");
        assertRefused(signed(claims().put("role", "ROOT")), "role is missing or unknown");
        assertRefused(signed(claims().put("role", "INSTITUTION")), "role INSTITUTION with institution");
        assertRefused(signed(without("sub")), "subject is blank");
        assertRefused(keys.sign(claims(), "receipt+jwt"), "it is not an access token");
    }

    @Test
    void algorithmOfTheTokensChoosing_isRefused() {
        String payload = encoded(claims());
        JsonObject header = new JsonObject().put("kid", keys.kid());
        String publicKey = keys.jwks().encode();

        assertRefused(encoded(header.copy().put("alg", "none")) + "." + payload + ".", "another algorithm");
        assertRefused(
                encoded(header.copy().put("alg", "HS256")) + "." + payload + "."
                        + BASE64.encodeToString(publicKey.getBytes(StandardCharsets.UTF_8)),
                "another algorithm");
        assertRefused(encoded(header.copy().put("alg", "ES256").put("crit", "x")) + "." + payload + ".a", "no crit");
        assertRefused(encoded(header.copy().put("alg", "ES256")) + "." + payload + ".AAAA", "signature is wrong");
        assertRefused("nonsense", "it is not a JWT");
    }

    @Test
    void tamperedToken_isRefused() {
        String[] parts = signed(claims()).split("\\.", -1);

        assertRefused(
                parts[0] + "." + encoded(claims().put("role", "OPERATOR")) + "." + parts[2], "signature is wrong");
    }

    @Test
    void outsideKeys_areFetchedAgainForAnUnknownNameAndKeptWhenTheIssuerIsAway() throws GeneralSecurityException {
        KeyPair first = rsa();
        KeyPair second = rsa();
        AtomicReference<JsonObject> published = new AtomicReference<>(jwks("one", first));
        AtomicInteger fetches = new AtomicInteger();
        HttpServer issuer = await(VERTX.get()
                .createHttpServer()
                .requestHandler(request -> {
                    fetches.incrementAndGet();
                    request.response().end(String.valueOf(published.get()));
                })
                .listen(0, "127.0.0.1"));
        AuthConfig.OutsideIssuer outside = new AuthConfig.OutsideIssuer(
                "https://id.example", URI.create("http://127.0.0.1:" + issuer.actualPort() + "/keys"));
        OutsideKeys outsideKeys = new OutsideKeys(VERTX.get(), outside, clock);
        TokenVerifier outsideVerifier = new TokenVerifier(outsideKeys, config, clock);
        JsonObject claims = claims().put("iss", "https://id.example").put("exp", NOW.getEpochSecond() + 86_400);

        assertThat(await(outsideVerifier.verify(rs256("one", first, claims))).subject())
                .isEqualTo("s");
        assertThatThrownBy(() -> await(outsideVerifier.verify(rs256("two", second, claims))))
                .hasMessageContaining("its key is unknown");
        assertThat(fetches).hasValue(1);

        published.set(jwks("two", second));
        clock.advance(Duration.ofSeconds(31));
        assertThat(await(outsideVerifier.verify(rs256("two", second, claims))).subject())
                .isEqualTo("s");
        assertThat(fetches).hasValue(2);

        await(issuer.close());
        clock.advance(Duration.ofSeconds(31));
        assertThatThrownBy(() -> await(outsideVerifier.verify(rs256("three", second, claims))))
                .hasMessageContaining("its key is unknown");
        assertThat(await(outsideVerifier.verify(rs256("two", second, claims.put("jti", "2"))))
                        .subject())
                .isEqualTo("s");
        assertThatThrownBy(() -> await(outsideVerifier.verify(signed(claims)))).hasMessageContaining("key is unknown");
    }

    private void assertRefused(String token, String why) {
        assertThatThrownBy(() -> await(verifier.verify(token)))
                .isInstanceOf(InvalidTokenException.class)
                .hasMessageContaining(why);
    }

    private static JsonObject claims() {
        return new JsonObject()
                .put("iss", "hegui")
                .put("aud", new JsonArray().add("hegui"))
                .put("sub", "s")
                .put("exp", NOW.getEpochSecond() + 60)
                .put("role", "AUDITOR");
    }

    private static JsonObject without(String claim) {
        JsonObject claims = claims();
        claims.remove(claim);
        return claims;
    }

    private String signed(JsonObject claims) {
        return keys.sign(claims, "JWT");
    }

    private static String encoded(JsonObject json) {
        return BASE64.encodeToString(json.encode().getBytes(StandardCharsets.UTF_8));
    }

    private static KeyPair rsa() throws GeneralSecurityException {
        KeyPairGenerator generator = KeyPairGenerator.getInstance("RSA");
        generator.initialize(2048);
        return generator.generateKeyPair();
    }

    private static JsonObject jwks(String kid, KeyPair pair) {
        RSAPublicKey key = (RSAPublicKey) pair.getPublic();
        JsonObject symmetric =
                new JsonObject().put("kty", "oct").put("kid", "sym").put("k", "c2VjcmV0");
        return new JsonObject()
                .put(
                        "keys",
                        new JsonArray()
                                .add(symmetric)
                                .add(new JsonObject()
                                        .put("kty", "RSA")
                                        .put("kid", kid)
                                        .put("n", number(key.getModulus()))
                                        .put("e", number(key.getPublicExponent()))));
    }

    private static String number(BigInteger number) {
        byte[] bytes = number.toByteArray();
        return BASE64.encodeToString(bytes[0] == 0 ? Arrays.copyOfRange(bytes, 1, bytes.length) : bytes);
    }

    private static String rs256(String kid, KeyPair pair, JsonObject claims) {
        try {
            String text = encoded(new JsonObject().put("alg", "RS256").put("kid", kid)) + "." + encoded(claims);
            Signature signature = Signature.getInstance("SHA256withRSA");
            signature.initSign(pair.getPrivate());
            signature.update(text.getBytes(StandardCharsets.US_ASCII));
            return text + "." + BASE64.encodeToString(signature.sign());
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }
}
