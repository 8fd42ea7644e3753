package io.hegui.plugin.coverage;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** All plugins together, held against the rules of E.1 to E.4, E.8 and X. */
class CoverageTest {
    private static final Path TABLE = Path.of("..", "COVERAGE.md");

    private final Set<String> attested = new LinkedHashSet<>(lines("attested.txt"));
    private final RuleCoverage coverage = new RuleCoverage(Plugins.tester().catalogue(), rules(), also(), attested);

    @Test
    void everyRule_isCarried_orListedAsOpen() {
        assertThat(coverage.uncarried())
                .as("rules without a check; the list open.txt names exactly those, and only ever gets shorter")
                .containsExactlyInAnyOrderElementsOf(lines("open.txt"));
    }

    @Test
    void everyCheckOfTheseGroups_belongsToARule() {
        assertThat(coverage.strays())
                .as("checks whose id begins with no rule's")
                .isEmpty();
    }

    @Test
    void attestedRules_areRulesThatAreCarried() {
        assertThat(rules().keySet()).containsAll(attested);
        assertThat(coverage.uncarried()).noneMatch(attested::contains);
    }

    @Test
    void table_isUpToDate() throws IOException {
        if (Boolean.getBoolean("coverage.write")) {
            Files.writeString(TABLE, coverage.markdown());
        }
        assertThat(TABLE)
                .as("write it with -Dcoverage.write=true")
                .exists()
                .content()
                .isEqualTo(coverage.markdown());
    }

    private static Map<String, String> rules() {
        Map<String, String> rules = new LinkedHashMap<>();
        lines("rules.csv").stream().skip(1).forEach(line -> {
            int comma = line.indexOf(',');
            rules.put(line.substring(0, comma), line.substring(comma + 1));
        });
        return rules;
    }

    private static Map<String, List<String>> also() {
        Map<String, List<String>> also = new LinkedHashMap<>();
        lines("also.csv").stream()
                .skip(1)
                .map(line -> line.split(",", 3))
                .forEach(cells -> also.computeIfAbsent(cells[0], rule -> new ArrayList<>())
                        .add(cells[1]));
        return also;
    }

    private static List<String> lines(String name) {
        try (InputStream in = CoverageTest.class.getResourceAsStream("/coverage/" + name)) {
            if (in == null) {
                throw new IllegalStateException("there is no " + name);
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> !line.isBlank())
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
