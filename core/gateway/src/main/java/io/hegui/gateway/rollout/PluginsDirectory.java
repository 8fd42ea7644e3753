package io.hegui.gateway.rollout;

import io.hegui.gateway.plugin.Examination;
import io.hegui.gateway.plugin.PluginFile;
import io.hegui.gateway.plugin.PluginHost;
import io.hegui.gateway.plugin.PluginSource;
import io.hegui.gateway.plugin.PluginStartException;
import io.hegui.sdk.Text;
import io.vertx.core.Future;
import io.vertx.core.Vertx;
import io.vertx.core.buffer.Buffer;
import io.vertx.sqlclient.SqlClient;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The files in the plugins directory, looked at once at each start. What has been staged already, by this or another
 * start, is left alone: operators may have gone on, or back, from there. Of what is new,
 *
 * <ul>
 *   <li>a plugin that was never active here becomes active;
 *   <li>a higher version than the active one takes its place;
 *   <li>the same version with other bytes takes the place of one that came from the directory too, which is what a
 *       build under way looks like, and not of one that an operator staged;
 *   <li>a lower version is left alone, with a word in the log.
 * </ul>
 */
final class PluginsDirectory {
    private static final Logger log = LoggerFactory.getLogger(PluginsDirectory.class);
    /** Why a version from here was staged. */
    static final String REASON = "it lies in the plugins directory";

    private final Vertx vertx;
    private final VersionStore versions;
    private final LocalCopies copies;
    private final PluginHost host;
    private final Clock clock;
    private final Path directory;
    private final String node;

    PluginsDirectory(
            Vertx vertx,
            VersionStore versions,
            LocalCopies copies,
            PluginHost host,
            Clock clock,
            Path directory,
            String node) {
        this.vertx = vertx;
        this.versions = versions;
        this.copies = copies;
        this.host = host;
        this.clock = clock;
        this.directory = directory;
        this.node = node;
    }

    /** A file of the directory. */
    private record Found(Path file, String sha256, Buffer content) {}

    /** A version that has not been staged yet. */
    record Offer(StagedVersion version, Buffer content) {}

    Path path() {
        return directory;
    }

    /** What was active on this gateway last, if all of it is here. */
    Future<Optional<DesiredState>> remembered() {
        return vertx.executeBlocking(copies::remembered, false);
    }

    /** Everything in the directory as if nothing were staged, for a start without a database. */
    Future<List<Offer>> all() {
        return vertx.executeBlocking(() -> examined(found(), Set.of()), false);
    }

    /**
     * What is to be staged and to become active.
     *
     * @return fails with {@link PluginStartException} if a new file may not be loaded
     */
    Future<List<Offer>> offers(SqlClient client, DesiredState desired) {
        return vertx.executeBlocking(this::found, false)
                .compose(found -> versions.find(
                                client, found.stream().map(Found::sha256).toList())
                        .map(known -> known.stream().map(StagedVersion::sha256).collect(Collectors.toSet()))
                        .compose(known -> vertx.executeBlocking(() -> examined(found, known), false)))
                .map(offers -> offers.stream()
                        .filter(offer -> takesOver(
                                offer.version(), desired.active(offer.version().plugin())))
                        .toList());
    }

    private static boolean takesOver(StagedVersion offered, Optional<StagedVersion> active) {
        if (active.isEmpty()) {
            return true;
        }
        int order = VersionOrder.compare(offered.version(), active.get().version());
        boolean rebuilt = order == 0 && active.get().reason().equals(REASON);
        if (order > 0 || rebuilt) {
            return true;
        }
        log.warn(
                "{} is left alone: {} is active; an operator can activate it with 'hegui plugin push' and 'activate'",
                offered.fileName(),
                active.get().label());
        return false;
    }

    private List<Found> found() throws IOException {
        if (!Files.isDirectory(directory)) {
            return List.of();
        }
        List<Found> found = new ArrayList<>();
        for (Path file : PluginHost.filesIn(directory)) {
            Buffer content = Buffer.buffer(Files.readAllBytes(file));
            found.add(new Found(file, Hash.sha256(content), content));
        }
        return found;
    }

    private List<Offer> examined(List<Found> found, Set<String> known) throws IOException {
        List<Offer> offers = new ArrayList<>();
        List<Text> problems = new ArrayList<>();
        Map<String, String> files = new HashMap<>();
        for (Found each : found) {
            if (known.contains(each.sha256())) {
                continue;
            }
            Examination examination = host.examine(PluginSource.arriving(each.file()));
            if (examination instanceof Examination.Refused refused) {
                problems.addAll(refused.problems());
                continue;
            }
            PluginFile file = ((Examination.Accepted) examination).file();
            String name = String.valueOf(each.file().getFileName());
            String other = files.putIfAbsent(file.plugin(), name);
            if (other != null) {
                problems.add(RolloutRefusals.SAME_PLUGIN.with(name, file.plugin(), other));
            }
            offers.add(offer(each, name, file));
        }
        if (!problems.isEmpty()) {
            throw new PluginStartException(problems);
        }
        return offers;
    }

    private Offer offer(Found found, String name, PluginFile file) throws IOException {
        Path signature = found.file().resolveSibling(name + ".sig");
        StagedVersion version = Staging.version(
                file,
                name,
                Files.exists(signature) ? Optional.of(Files.readString(signature)) : Optional.empty(),
                node,
                OffsetDateTime.now(clock),
                REASON);
        copies.put(version, found.content());
        return new Offer(version, found.content());
    }
}
