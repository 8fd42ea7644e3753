package io.hegui.sdk;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.io.StringWriter;
import java.nio.file.Path;
import java.util.List;
import javax.tools.ToolProvider;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The pages that integrators read are made without a complaint: no broken link, no unknown tag, no wrong markup. */
class DocumentationTest {
    private static final String SOURCES = String.join(
            File.pathSeparator,
            Path.of("src", "main", "java").toString(),
            Path.of("..", "lending", "src", "main", "java").toString());

    @TempDir
    private Path directory;

    @Test
    void javadoc_isMadeWithoutAWarning() {
        StringWriter said = new StringWriter();

        boolean made = ToolProvider.getSystemDocumentationTool()
                .getTask(
                        said,
                        null,
                        null,
                        null,
                        List.of(
                                "-quiet",
                                "-Werror",
                                "-Xdoclint:all,-missing",
                                "-d",
                                directory.toString(),
                                "-classpath",
                                System.getProperty("java.class.path"),
                                "-sourcepath",
                                SOURCES,
                                "-subpackages",
                                "io.hegui.sdk"),
                        null)
                .call();

        assertThat(made).as("%s", said).isTrue();
        assertThat(directory.resolve("io/hegui/sdk/lending/Loan.html")).isRegularFile();
        assertThat(directory.resolve("io/hegui/sdk/GatewayPlugin.html")).isRegularFile();
    }
}
