package io.hegui.plugin.coverage;

import static org.assertj.core.api.Assertions.assertThat;

import io.hegui.engine.catalogue.Catalogue;
import io.hegui.engine.check.CheckPage;
import io.hegui.engine.report.Finding;
import io.hegui.engine.report.FindingRenderer;
import io.hegui.sdk.Language;
import io.hegui.sdk.Text;
import io.hegui.sdk.regulation.Citation;
import io.hegui.sdk.testkit.DatasetTester;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What of the words of findings can be held without reading them; the rest is for a reader who knows the field. */
class MessagesTest {
    private static final Path WITHOUT_A_NUMBER = Path.of("src/test/resources/messages-without-a-number.csv");
    private static final Pattern NAME = Pattern.compile("\\{([^}]+)}");

    /** A figure, or a Chinese numeral with what it counts. */
    private static final Pattern NUMBER =
            Pattern.compile(".*([0-9]|[一二两三四五六七八九十]+(个|次|家|名|级|项|倍|年|笔)).*", Pattern.DOTALL);

    /** How columns, codes and empty places look that a program filled in. */
    private static final Pattern MACHINE_WORD = Pattern.compile(".*([a-z]_[a-z]|[A-Z]_[A-Z]|[{}]|\\bnull\\b).*");

    /** Values that say who or what, and not how much or when. */
    private static final Set<String> NAMES = Set.of(
            "key",
            "item",
            "loan",
            "partner",
            "payee",
            "kind",
            "channel",
            "counterparty",
            "developer",
            "level",
            "region",
            "missing",
            "element",
            "left_out",
            "figure",
            "role",
            "type",
            "form",
            "source",
            "rule",
            "parameter");

    private final DatasetTester all = Plugins.tester();
    private final Catalogue catalogue = all.catalogue();

    @Test
    void message_hasTheSameValuesInBothLanguages() {
        assertThat(messages())
                .allSatisfy(
                        (name, text) -> assertThat(names(text.zh())).as(name).isEqualTo(names(text.en())));
    }

    @Test
    void message_givesANumber_orIsListedWithTheReasonWhyItHasNone() throws IOException {
        Set<String> without = messages().entrySet().stream()
                .filter(entry -> !givesANumber(entry.getValue().zh()))
                .map(Map.Entry::getKey)
                .collect(Collectors.toCollection(TreeSet::new));
        List<String[]> listed = Files.readAllLines(WITHOUT_A_NUMBER).stream()
                .skip(1)
                .map(line -> line.split(",", 3))
                .toList();
        assertThat(listed.stream().map(row -> row[0] + " " + row[1])).containsExactlyInAnyOrderElementsOf(without);
        assertThat(listed).allSatisfy(row -> assertThat(row[2]).isNotBlank());
    }

    @Test
    void finding_saysByWhichArticle_andWhatToDo_withoutAMachinesWords() {
        FindingRenderer zh = FindingRenderer.of(catalogue, Language.ZH);
        FindingRenderer en = FindingRenderer.of(catalogue, Language.EN);
        assertThat(findings()).hasSizeGreaterThan(500).allSatisfy(finding -> {
            CheckPage page = catalogue.check(finding.check()).orElseThrow();
            for (FindingRenderer renderer : List.of(zh, en)) {
                assertThat(renderer.isComplete(finding)).as(finding.check()).isTrue();
                // the key is the filer's own, and may be made of codes
                assertThat(renderer.message(finding).replace(finding.key(), ""))
                        .as(finding.check())
                        .doesNotMatch(MACHINE_WORD);
                for (Citation cite : page.cites()) {
                    assertThat(catalogue.register().find(cite)).as("%s", cite).isPresent();
                    assertThat(renderer.json(finding)).contains(cite.document()).contains(cite.article());
                }
            }
            assertThat(zh.json(finding)).contains(page.fix().zh().substring(0, 4));
            assertThat(en.json(finding)).contains(page.fix().en().substring(0, 4));
            assertThat(page.cites()).as(finding.check()).isNotEmpty();
        });
    }

    /** Of the plugins' checks, by check and name. */
    private Map<String, Text> messages() {
        return pages().flatMap(page -> page.messages().entrySet().stream()
                        .map(entry -> Map.entry(page.id() + " " + entry.getKey(), entry.getValue())))
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    private Stream<CheckPage> pages() {
        return catalogue.checks().stream().filter(page -> !page.plugin().equals("hegui"));
    }

    /** What the plugins' checks find in all sample books. */
    private List<Finding> findings() {
        return SampleBook.all(catalogue).stream()
                .flatMap(book -> book.names().stream().flatMap(name -> book.judge(all, name).findings().stream()))
                .filter(finding ->
                        !catalogue.check(finding.check()).orElseThrow().plugin().equals("hegui"))
                .toList();
    }

    private static boolean givesANumber(String message) {
        return NUMBER.matcher(NAME.matcher(message).replaceAll("")).matches() || !NAMES.containsAll(names(message));
    }

    private static Set<String> names(String message) {
        return NAME.matcher(message)
                .results()
                .map((MatchResult found) -> found.group(1))
                .collect(Collectors.toCollection(TreeSet::new));
    }
}
