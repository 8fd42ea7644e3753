package io.hegui.plugin.coverage;

import static org.assertj.core.api.Assertions.assertThat;

import io.hegui.engine.catalogue.PlannedCheck;
import io.hegui.engine.check.CheckPage;
import io.hegui.engine.check.Verdict;
import io.hegui.sdk.dataset.Period;
import io.hegui.sdk.testkit.DatasetTester;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The sample books of every dataset, filed by every institution type that files it, judged by all plugins together. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class SampleBooksTest {
    /** What one file of one month cannot show: what has changed, what others filed. */
    private static final Set<String> NOT_IN_ONE_FILE = Set.of("E.1.4.c.3", "X.P2P.1.2", "X.P2P.1.4", "X.MLC.5");

    private final DatasetTester all = Plugins.tester();

    @ParameterizedTest
    @MethodSource("books")
    void dataset_hasACleanABreachingAndAMalformedBook(SampleBook book) {
        assertThat(book.names().stream().map(SampleBooksTest::kind)).contains("clean", "integrity", "breaches");
    }

    @ParameterizedTest
    @MethodSource("books")
    void cleanBooks_areAccepted(SampleBook book) {
        assertThat(named(book, "clean"))
                .allSatisfy(name ->
                        assertThat(book.judge(all, name).findings()).as(name).isEmpty());
    }

    @ParameterizedTest
    @MethodSource("books")
    void malformedBooks_areRejected(SampleBook book) {
        assertThat(named(book, "integrity"))
                .allSatisfy(name -> assertThat(book.judge(all, name).report().verdict())
                        .as(name)
                        .isEqualTo(Verdict.REJECTED));
    }

    @ParameterizedTest
    @MethodSource("books")
    void books_showWhatEachCheckFinds(SampleBook book) {
        Set<String> found = new TreeSet<>();
        for (String name : book.names()) {
            book.judge(all, name).findings().forEach(finding -> found.add(finding.check()));
        }
        assertThat(ours(book))
                .as("checks of which no sample book shows a finding")
                .isSubsetOf(found);
    }

    /** The checks on these rules that hold for the book and that one file can show. */
    private Set<String> ours(SampleBook book) {
        Period period = Period.parse(book.period());
        return all.catalogue().dataset(book.type(), book.dataset()).orElseThrow().checks().stream()
                .map(PlannedCheck::page)
                .filter(page -> page.bindsType(book.type()) && page.holdsOn(period.end()))
                .map(CheckPage::id)
                .filter(id -> RuleCoverage.isOurs(id) && !NOT_IN_ONE_FILE.contains(id))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static List<String> named(SampleBook book, String kind) {
        return book.names().stream().filter(name -> kind(name).equals(kind)).toList();
    }

    private static String kind(String name) {
        return name.substring(0, name.indexOf('.'));
    }

    private List<SampleBook> books() {
        return SampleBook.all(all.catalogue());
    }
}
