package io.hegui.gateway.plugin;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** A plugin's project outside of this build: Maven builds it against the installed artifacts and nothing else. */
record PluginProject(Path directory) {
    private static final long LIMIT_MINUTES = 5;

    /** Runs {@code mvn verify}; fails with Maven's own words. */
    PluginProject verify() throws IOException, InterruptedException {
        Path settings = Files.writeString(directory.resolve("settings.xml"), """
                <settings>
                  <profiles>
                    <profile>
                      <id>downloaded</id>
                      <repositories>
                        <repository>
                          <id>downloaded</id>
                          <url>%1$s</url>
                          <releases><checksumPolicy>ignore</checksumPolicy></releases>
                          <snapshots><enabled>false</enabled></snapshots>
                        </repository>
                      </repositories>
                      <pluginRepositories>
                        <pluginRepository>
                          <id>downloaded</id>
                          <url>%1$s</url>
                          <releases><checksumPolicy>ignore</checksumPolicy></releases>
                          <snapshots><enabled>false</enabled></snapshots>
                        </pluginRepository>
                      </pluginRepositories>
                    </profile>
                  </profiles>
                  <activeProfiles><activeProfile>downloaded</activeProfile></activeProfiles>
                </settings>
                """.formatted(
                        Path.of(System.getProperty("hegui.downloads")).toUri()));
        Path log = directory.resolve("maven.log");
        Process maven = new ProcessBuilder(List.of(
                        System.getProperty("hegui.maven"),
                        "--batch-mode",
                        "--no-transfer-progress",
                        "--global-settings",
                        settings.toString(),
                        "-Dmaven.repo.local=" + installed(),
                        "verify"))
                .directory(directory.toFile())
                .redirectErrorStream(true)
                .redirectOutput(log.toFile())
                .start();
        boolean ended = maven.waitFor(LIMIT_MINUTES, TimeUnit.MINUTES);
        if (!ended) {
            maven.destroyForcibly();
        }
        assertThat(ended && maven.exitValue() == 0)
                .as("mvn verify in %s:%n%s", directory, Files.readString(log))
                .isTrue();
        return this;
    }

    Path target() {
        return directory.resolve("target");
    }

    private static Path installed() {
        return Path.of(System.getProperty("hegui.root"), "sdk", "archetype", "target", "repository");
    }
}
