package io.hegui.bench.compare;

import io.hegui.engine.check.Exchange;
import io.hegui.gateway.security.IdentityKey;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.Arrays;
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
 * @param purpose what hashes are made for
 */
record KeptContributions(Optional<IdentityKey> identities, String purpose) implements Exchange {
    @Override
    public Pool open(String check, String shape) {
        return new Kept(new ArrayList<>());
    }

    @Override
    public Function<byte[], UUID> sealing() {
        return identities
                .<Function<byte[], UUID>>map(secret -> secret.hashing(purpose)::of)
                .orElse(key -> new UUID(Arrays.hashCode(key), key.length));
    }

    private record Kept(List<byte[]> kept) implements Pool {
        @Override
        public List<List<Share>> exchange(List<Own> own) {
            int size = 0;
            for (Own each : own) {
                size += 2 * Long.BYTES + each.contribution().length;
            }
            ByteBuffer bytes = ByteBuffer.allocate(size);
            for (Own each : own) {
                bytes.putLong(each.key().getMostSignificantBits())
                        .putLong(each.key().getLeastSignificantBits())
                        .put(each.contribution());
            }
            kept.add(bytes.array());
            return Collections.nCopies(own.size(), List.of());
        }

        @Override
        public void complete() {
            if (kept.isEmpty()) {
                throw new IllegalStateException("nobody has contributed");
            }
        }

        @Override
        public void close() {
            // nothing is held
        }
    }
}
