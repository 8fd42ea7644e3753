package io.hegui.gateway.plugin.signature;

import io.hegui.sdk.Text;
import java.security.PublicKey;
import java.time.LocalDate;
import java.util.Base64;
import java.util.Optional;

/**
 * A key with which a publisher signs, as far as an operator trusts it.
 *
 * @param id see {@link Ed25519#id}
 * @param validFrom the first day on which it is trusted, in Shanghai
 * @param validTo the last such day
 * @param revoked since when it is known to be in wrong hands; nothing it ever signed is trusted then, since a thief dates
 *     his signatures as he likes
 */
public record PublisherKey(
        String publisher,
        String id,
        PublicKey publicKey,
        LocalDate validFrom,
        LocalDate validTo,
        Optional<LocalDate> revoked) {

    boolean verifies(FileSignature signature) {
        return Ed25519.verifies(publicKey, signature.statement().bytes(), signature.signature());
    }

    /** The file by which an operator comes to trust this key. */
    public String yaml() {
        return """
                # A key with which %1$s signs. In config/publishers of a gateway it makes that gateway trust what it signs.
                # 发布者 %1$s 的签名公钥；放入网关的 config/publishers 目录，即表示信任其签名。
                publisher: %1$s
                key: %2$s
                public-key: %3$s
                # First and last day on which it is trusted. / 信任期首日与末日。
                valid-from: %4$s
                valid-to: %5$s
                # When the private key was lost or stolen, on what day; nothing it ever signed is trusted then. / 私钥遗失或泄露之日；填写后，其全部签名一律失效。
                # revoked: 2026-01-31
                """.formatted(
                        publisher, id, Base64.getEncoder().encodeToString(publicKey.getEncoded()), validFrom, validTo);
    }

    /** What it is called in sentences. */
    public Text label() {
        return SignatureRefusals.KEY.with(id, publisher);
    }

    @Override
    public String toString() {
        return label().en();
    }
}
