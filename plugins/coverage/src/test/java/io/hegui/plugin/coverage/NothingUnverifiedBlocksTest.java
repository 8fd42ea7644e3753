package io.hegui.plugin.coverage;

import static org.assertj.core.api.Assertions.assertThat;

import io.hegui.engine.catalogue.Catalogue;
import io.hegui.engine.check.CheckPage;
import io.hegui.engine.reference.Article;
import io.hegui.engine.report.Finding;
import io.hegui.engine.report.Value;
import io.hegui.sdk.check.Kind;
import io.hegui.sdk.check.Severity;
import io.hegui.sdk.testkit.DatasetTester;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * A filing is kept from acceptance by what is verified and by nothing else. Findings of compliance never do it; those of
 * the other kinds do, unless they are notes.
 */
class NothingUnverifiedBlocksTest {
    private static final Path CONFIG = Path.of(System.getProperty("hegui.config"));
    private static final Path PARAMETERS = CONFIG.resolve("parameters");

    /** How the source of a value says that nobody has read it in a regulation. */
    private static final Pattern UNSURE =
            Pattern.compile("(?is).*(\\bdefault\\b|unverified|proposed reading|press report|read through).*");

    /** They hold a file against itself: that a part is no more than the whole, and an end after its start, needs no article. */
    private static final Set<String> CONTRADICTIONS =
            Set.of("B.2.3", "B.2.3.2", "B.2.3.3", "F.LEAVE.1.3", "F.LEAVE.1.4", "X.P2P.2.3", "X.P2P.2.4");

    private final Catalogue catalogue = Plugins.tester().catalogue();

    @Test
    void blockingCheck_restsOnAVerifiedArticle() {
        assertThat(blocking()
                        .filter(page -> page.cites().stream()
                                .noneMatch(cite -> catalogue
                                                .register()
                                                .find(cite)
                                                .orElseThrow()
                                                .status()
                                        == Article.Status.VERIFIED))
                        .map(CheckPage::id))
                .as("checks that stop a filing though none of their articles is verified")
                .containsExactlyInAnyOrderElementsOf(CONTRADICTIONS);
    }

    @Test
    void checkWhoseFileContradictsItself_isOfIntegrity() {
        assertThat(CONTRADICTIONS)
                .allSatisfy(id ->
                        assertThat(catalogue.check(id).orElseThrow().kind()).isEqualTo(Kind.INTEGRITY));
    }

    @Test
    void blockingCheck_doesNotCallItsThresholdADefault() {
        assertThat(blocking().filter(page -> page.rule().zh().contains("默认值")).map(CheckPage::id))
                .isEmpty();
    }

    @Test
    void blockingCheck_usesNoUnverifiedValue(@TempDir Path config) throws IOException {
        Set<String> parameters = withoutUnverifiedValues(config);
        Set<String> users = users(Plugins.testerIn(config), parameters);
        assertThat(users).as("the search finds users of such values").contains("E.1.3.b", "E.1.5.4", "E.1.3.g.2");
        assertThat(blocking().map(CheckPage::id)).doesNotContainAnyElementsOf(users);
    }

    /** Of the plugins; the engine's own say that a file cannot be read. */
    private Stream<CheckPage> blocking() {
        return catalogue.checks().stream()
                .filter(page -> !page.plugin().equals("hegui"))
                .filter(page -> page.kind() != Kind.COMPLIANCE && page.severity() != Severity.INFO);
    }

    /**
     * Copies the configuration; values that nobody has verified hold on one day long past.
     *
     * @return ids of their parameters
     */
    private static Set<String> withoutUnverifiedValues(Path config) throws IOException {
        Set<String> unsure = new TreeSet<>();
        try (Stream<Path> files = Files.walk(CONFIG)) {
            for (Path file : files.toList()) {
                Path copy = config.resolve(CONFIG.relativize(file).toString());
                if (Files.isDirectory(file)) {
                    Files.createDirectories(copy);
                    continue;
                }
                List<String> lines = Files.readAllLines(file);
                if (file.startsWith(PARAMETERS)
                        && lines.stream()
                                .skip(1)
                                .anyMatch(line -> UNSURE.matcher(line).matches())) {
                    String name = String.valueOf(file.getFileName());
                    unsure.add(name.substring(0, name.length() - ".csv".length()));
                    Files.write(copy, List.of(lines.get(0), inThePast(lines.get(1))));
                } else {
                    Files.copy(file, copy);
                }
            }
        }
        return unsure;
    }

    private static String inThePast(String row) {
        return "1900-01-01,1900-01-01," + row.split(",", 3)[2];
    }

    /** Checks that cannot judge a sample book for want of one of those values. */
    private static Set<String> users(DatasetTester tester, Set<String> parameters) {
        return SampleBook.all(tester.catalogue()).stream()
                .flatMap(book -> book.names().stream().flatMap(name -> book.judge(tester, name).findings().stream()))
                .filter(finding -> finding.unknown() && names(finding, parameters))
                .map(Finding::check)
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static boolean names(Finding finding, Set<String> parameters) {
        Value named = finding.arguments().get("parameter");
        return named != null && parameters.contains(named.text());
    }
}
