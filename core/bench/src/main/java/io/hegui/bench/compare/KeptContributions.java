package io.hegui.bench.compare;

import io.hegui.engine.check.Exchange;
import io.hegui.gateway.security.IdentityKey;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;

/**
 * Takes contributions as a gateway does, and keeps them in memory in the form in which they would go to the database. There are
 * no other institutions.
 *
 * @param identities under whose keyed hashes; empty for what contributing costs the engine alone
 * @param purpose what hashes are made for, beside the check
 */
record KeptContributions(Optional<IdentityKey> identities, String purpose) implements Exchange {
    @Override
    public Pool open(String check, String shape) {
        return new Kept(identities, check + " " + purpose, new ByteArrayOutputStream());
    }

    private record Kept(Optional<IdentityKey> identities, String purpose, ByteArrayOutputStream bytes) implements Pool {
        @Override
        public Function<String, UUID> sealing() {
            return identities
                    .<Function<String, UUID>>map(secret -> secret.hashing(purpose)::of)
                    .orElse(key -> UNSEALED);
        }

        @Override
        public List<List<Share>> exchange(List<Own> own) throws IOException {
            ByteBuffer key = ByteBuffer.allocate(2 * Long.BYTES);
            for (Own each : own) {
                key.clear()
                        .putLong(each.sealed().getMostSignificantBits())
                        .putLong(each.sealed().getLeastSignificantBits());
                bytes.write(key.array());
                bytes.write(each.contribution());
            }
            return Collections.nCopies(own.size(), List.of());
        }

        @Override
        public void complete() {
            if (bytes.size() == 0) {
                throw new IllegalStateException("nobody has contributed");
            }
        }

        @Override
        public void close() {
            // nothing is held
        }
    }
}
