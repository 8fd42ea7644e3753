package io.hegui.gateway.run;

import io.hegui.engine.check.Exchange;
import io.hegui.gateway.database.DatabaseUnavailable;
import io.hegui.gateway.security.IdentityKey;
import io.hegui.gateway.submission.Submission;
import io.vertx.core.Future;
import io.vertx.core.buffer.Buffer;
import io.vertx.sqlclient.SqlClient;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Deque;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CancellationException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Function;

/**
 * The contributions of one run, in the database. Called on the run's own thread, which may wait for an answer as it waits
 * for a disk. A test filing sees the others and contributes nothing.
 */
final class StoredExchange implements Exchange {
    private static final long LONGEST_ANSWER_SECONDS = 60;
    private static final int MOST_ON_THEIR_WAY = 4;

    private final SqlClient client;
    private final Contributions contributions;
    private final IdentityKey identities;
    private final Submission submission;
    private final boolean again;
    private final List<ContributionSet> complete = new ArrayList<>();

    /** @param again whether to judge with what its verdict was made with, and to contribute nothing */
    StoredExchange(
            SqlClient client,
            Contributions contributions,
            IdentityKey identities,
            Submission submission,
            boolean again) {
        this.client = client;
        this.contributions = contributions;
        this.identities = identities;
        this.submission = submission;
        this.again = again;
    }

    /** What the run contributes, check by check; known when it is over. */
    synchronized List<ContributionSet> complete() {
        return List.copyOf(complete);
    }

    private synchronized void add(ContributionSet set) {
        complete.add(set);
    }

    @Override
    public Pool open(String check, String shape) throws IOException, OtherShapeException {
        Contributions.Standing standing = answer(
                again
                        ? contributions.reopen(client, submission, check)
                        : contributions.open(client, submission, check));
        int strangers = (int)
                standing.shapes().stream().filter(other -> !other.equals(shape)).count();
        if (strangers > 0) {
            throw new OtherShapeException(strangers);
        }
        return new Stored(check, shape, standing);
    }

    /** Keyed hashes are the most work of all here, so each thread of the run makes its share of them. */
    @Override
    public Function<byte[], UUID> sealing() {
        return identities.hashing(submission.period().toString())::of;
    }

    private static <T> T answer(Future<T> future) throws IOException {
        try {
            return future.toCompletionStage().toCompletableFuture().get(LONGEST_ANSWER_SECONDS, TimeUnit.SECONDS);
        } catch (ExecutionException e) {
            if (DatabaseUnavailable.isCauseOf(e.getCause())) {
                throw new CancellationException("the database is away");
            }
            throw new IOException("the contributions of institutions cannot be exchanged", e.getCause());
        } catch (TimeoutException e) {
            throw new CancellationException("the database does not answer");
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new CancellationException("the run was interrupted");
        }
    }

    /** One check's. */
    private final class Stored implements Exchange.Pool {
        private final String check;
        private final String shape;
        private final Contributions.Standing standing;
        private final Map<Long, String> institutions = new HashMap<>();
        private final MessageDigest content;
        private final boolean contributes = !submission.test() && !again;
        private final Deque<Future<Void>> onTheirWay = new ArrayDeque<>();
        private boolean begun;
        private boolean counted;

        Stored(String check, String shape, Contributions.Standing standing) {
            this.check = check;
            this.shape = shape;
            this.standing = standing;
            for (int i = 0; i < standing.ids().size(); i++) {
                institutions.put(standing.ids().get(i), standing.institutions().get(i));
            }
            try {
                this.content = MessageDigest.getInstance("SHA-256");
            } catch (NoSuchAlgorithmException e) {
                throw new IllegalStateException("every Java platform has SHA-256", e);
            }
        }

        @Override
        public List<List<Share>> exchange(List<Own> own) throws IOException {
            UUID[] keys = own.stream().map(Own::key).toArray(UUID[]::new);
            if (contributes) {
                put(own, keys);
            }
            Future<List<Contributions.Value>> others = institutions.isEmpty()
                    ? Future.succeededFuture(List.of())
                    : contributions.others(client, keys, standing.ids());
            Map<UUID, List<Share>> shares = new HashMap<>();
            for (Contributions.Value value : answer(others)) {
                shares.computeIfAbsent(value.key(), none -> new ArrayList<>())
                        .add(new Share(institutions.getOrDefault(value.set(), ""), value.value()));
            }
            List<List<Share>> answered = new ArrayList<>();
            for (UUID key : keys) {
                List<Share> found = shares.getOrDefault(key, List.of());
                answered.add(found.stream()
                        .sorted(Comparator.comparing(Share::institution))
                        .toList());
            }
            return answered;
        }

        /** Several are on their way at once, so that the database is not waited for in between. */
        private void put(List<Own> own, UUID[] keys) throws IOException {
            Future<Void> ready = begun
                    ? Future.succeededFuture()
                    : contributions.begin(client, standing.own(), submission, check, shape);
            begun = true;
            Buffer[] values = new Buffer[keys.length];
            for (int i = 0; i < keys.length; i++) {
                byte[] value = own.get(i).contribution();
                values[i] = Buffer.buffer(value);
                content.update(keys[i].toString().getBytes(StandardCharsets.US_ASCII));
                content.update(
                        ByteBuffer.allocate(Integer.BYTES).putInt(value.length).flip());
                content.update(value);
            }
            onTheirWay.add(ready.compose(done -> contributions.put(client, standing.own(), keys, values)));
            if (onTheirWay.size() > MOST_ON_THEIR_WAY) {
                answer(onTheirWay.remove());
            }
        }

        @Override
        public void complete() throws IOException {
            while (!onTheirWay.isEmpty()) {
                answer(onTheirWay.remove());
            }
            counted = true;
            if (begun) {
                add(new ContributionSet(
                        standing.own(), check, shape, HexFormat.of().formatHex(content.digest()), standing.ids()));
            }
        }

        @Override
        public void close() throws IOException {
            if (begun && !counted) {
                answer(Future.join(List.copyOf(onTheirWay))
                        .transform(over -> contributions.remove(client, standing.own())));
            }
        }
    }
}
