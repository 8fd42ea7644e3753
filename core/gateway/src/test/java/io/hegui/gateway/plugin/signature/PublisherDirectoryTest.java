package io.hegui.gateway.plugin.signature;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PublisherDirectoryTest {
    @TempDir
    private Path home;

    private final SigningKey key = SigningKey.generate("house");
    private Path file = Path.of("");
    private String yaml = "";

    @BeforeEach
    void trust() throws IOException {
        yaml = key.published(LocalDate.of(2026, 1, 1), LocalDate.of(2027, 1, 1)).yaml();
        file = Files.writeString(
                Files.createDirectory(home.resolve("publishers")).resolve("house.yaml"), yaml);
    }

    @Test
    void keyThatIsGoneAtTwoLooks_isRemoved_andIsTrustedAgainWhenItIsBack() throws IOException {
        PublisherDirectory keys = PublisherDirectory.open(file.resolveSibling(""));
        Files.delete(file);
        assertThat(keys.reload()).isTrue();
        assertThat(keys.isRemoved("house", key.id())).isFalse();
        assertThat(keys.reload()).isTrue();
        assertThat(keys.isRemoved("house", key.id())).isTrue();
        assertThat(keys.reload()).isFalse();

        Files.writeString(file, yaml);
        assertThat(keys.reload()).isTrue();
        assertThat(keys.isRemoved("house", key.id())).isFalse();
    }

    @Test
    void keyThatWasReplacedWhileSomebodyLooked_isNotRemoved() throws IOException {
        PublisherDirectory keys = PublisherDirectory.open(file.resolveSibling(""));
        Files.delete(file);
        keys.reload();
        Files.writeString(file, yaml);
        keys.reload();
        keys.reload();
        assertThat(keys.isRemoved("house", key.id())).isFalse();
    }

    @Test
    void directoryThatIsGone_isAnError_andItsKeysGoOnBeingTrusted() throws IOException {
        PublisherDirectory keys = PublisherDirectory.open(file.resolveSibling(""));
        Files.delete(file);
        Files.delete(file.resolveSibling(""));
        assertThatThrownBy(keys::reload).isInstanceOf(KeyException.class).hasMessageContaining("bring it back");
        assertThat(keys.isRemoved("house", key.id())).isFalse();
        assertThat(keys.now().find("house", key.id())).isPresent();
    }
}
