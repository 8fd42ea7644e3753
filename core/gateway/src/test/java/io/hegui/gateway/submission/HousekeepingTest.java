package io.hegui.gateway.submission;

import static io.hegui.gateway.testing.Await.await;
import static org.assertj.core.api.Assertions.assertThat;

import io.hegui.gateway.audit.AuditLog;
import io.hegui.gateway.database.TestDatabase;
import io.hegui.gateway.testing.SettableClock;
import io.hegui.gateway.testing.TestVertx;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;

class HousekeepingTest {
    @RegisterExtension
    final TestDatabase database = new TestDatabase();

    @RegisterExtension
    static final TestVertx VERTX = new TestVertx();

    @TempDir
    Path directory;

    private final SettableClock clock = new SettableClock(SubmissionRows.RECEIVED.toInstant());
    private Spool spool = new Spool(VERTX.get(), new SpoolDirectory(Path.of("unused")));

    @BeforeEach
    void open() throws IOException {
        spool = new Spool(VERTX.get(), new SpoolDirectory(directory));
        spool.open();
    }

    @Test
    void expiredTestFiling_goesWithItsFiles_andNothingElseDoes() throws IOException {
        SubmissionRows rows = new SubmissionRows(database);
        Path test = file(rows.add(SubmissionRows.LARGE, true));
        Path onRecord = file(rows.add(SubmissionRows.LARGE, false));

        clock.advance(Duration.ofDays(7));
        assertThat(await(housekeeping().expireTests())).isZero();
        clock.advance(Duration.ofSeconds(1));
        assertThat(await(housekeeping().expireTests())).isEqualTo(1);

        assertThat(test).doesNotExist();
        assertThat(onRecord).exists();
    }

    @Test
    void fileWithoutARow_isRemovedOnceNoTransactionCanBeAboutIt() throws IOException {
        Path kept = file(new SubmissionRows(database).add(SubmissionRows.LARGE, false));
        Path orphan = file("cd".repeat(32), UUID.randomUUID());
        Path foreign = Files.writeString(directory.resolve("notes.txt"), "not ours");
        Files.setLastModifiedTime(foreign, FileTime.from(clock.instant()));

        assertThat(await(housekeeping().removeOrphans())).isZero();
        clock.advance(Duration.ofMinutes(61));
        assertThat(await(housekeeping().removeOrphans())).isEqualTo(1);

        assertThat(orphan).doesNotExist();
        assertThat(kept).exists();
        assertThat(foreign).exists();
    }

    @Test
    void halfWrittenFilesOfAKilledGateway_goAtTheNextStart() throws IOException {
        Path filing = file("cd".repeat(32), UUID.randomUUID());
        Path findings = Files.writeString(filing.resolveSibling(filing.getFileName() + ".findings.zst.3.part"), "x");
        Path body = Files.writeString(directory.resolve("incoming").resolve(UUID.randomUUID() + ".part"), "x");

        spool.open();

        assertThat(findings).doesNotExist();
        assertThat(body).doesNotExist();
        assertThat(filing).exists();
    }

    private Housekeeping housekeeping() {
        return new Housekeeping(
                VERTX.get(), database.pool(), new Submissions(), spool, new AuditLog(database.pool(), clock), clock);
    }

    private Path file(Submission submission) throws IOException {
        return file(submission.sha256(), submission.id());
    }

    private Path file(String sha256, UUID id) throws IOException {
        Path shelf = Files.createDirectories(directory.resolve(sha256.substring(0, 2)));
        Path file = Files.writeString(shelf.resolve(sha256 + "." + id), "x");
        Files.setLastModifiedTime(file, FileTime.from(clock.instant()));
        return file;
    }
}
