package io.hegui.gateway.upload;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A gateway that dies leaves the files as they are: what they say is tried here on files left open. */
class PartFileTest {
    @TempDir
    Path directory;

    private PartFile part = new PartFile(Path.of("unused"));

    @BeforeEach
    void begin() throws IOException {
        part = new PartFile(directory.resolve("part"));
        part.create();
    }

    @Test
    void bytesOfARequestWithoutChecksum_count_howeverItEnded() throws IOException {
        write(part.open(0, false), 10);
        assertThat(part.offset()).isEqualTo(10);
        write(part.open(10, false), 5);
        assertThat(part.offset()).isEqualTo(15);
    }

    @Test
    void bytesNeverVerified_doNotCount_andTheNextRequestDropsThem() throws IOException {
        write(part.open(0, false), 10);
        write(part.open(10, true), 5);

        assertThat(part.offset()).isEqualTo(10);
        assertThat(Files.size(part.path())).isEqualTo(15);
        FileChannel next = part.open(10, true);
        assertThat(Files.size(part.path())).isEqualTo(10);
        write(next, 7);
        assertThat(part.offset()).isEqualTo(10);
        part.verified(next);
        assertThat(part.offset()).isEqualTo(17);
    }

    @Test
    void markCutShortByACrash_wasNeverFollowedByAByte() throws IOException {
        write(part.open(0, false), 10);
        Files.writeString(directory.resolve("part.unverified"), "00000");

        assertThat(part.offset()).isEqualTo(10);
        write(part.open(10, false), 1);
        assertThat(part.offset()).isEqualTo(11);
    }

    @Test
    void anotherOffset_isAConflictThatTellsTheRightOne() throws IOException {
        write(part.open(0, false), 10);

        assertThatThrownBy(() -> part.open(9, false))
                .isInstanceOfSatisfying(
                        OffsetConflictException.class,
                        conflict -> assertThat(conflict.actual()).isEqualTo(10));
        assertThatThrownBy(() -> part.open(11, true)).isInstanceOf(OffsetConflictException.class);
        assertThat(part.offset()).isEqualTo(10);
    }

    private static void write(FileChannel channel, int bytes) throws IOException {
        PartFile.write(channel, ByteBuffer.allocate(bytes));
    }
}
