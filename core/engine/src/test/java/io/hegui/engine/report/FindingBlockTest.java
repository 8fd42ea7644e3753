package io.hegui.engine.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.hegui.sdk.Language;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What is packed comes out as it went in, and is shown as if it had never been packed. */
class FindingBlockTest {
    @ParameterizedTest
    @ValueSource(ints = {1, 2, 500, 6_000})
    void findings_comeOutAsTheyWentIn_inBlocksOfBoundedSize(int count) {
        List<Finding> findings = new RandomFindings(count).list(count);

        List<FindingBlock> blocks = pack(findings);

        assertThat(findings(bytes(blocks))).isEqualTo(findings);
        assertThat(blocks).allSatisfy(block -> assertThat(block.size()).isLessThan(4 * FindingBlock.SIZE));
        assertThat(blocks).hasSizeGreaterThan(count / 1_000);
        for (FindingBlock block : blocks) {
            Map<String, Long> counted = block.counts().stream()
                    .collect(Collectors.groupingBy(FindingCount::check, Collectors.summingLong(FindingCount::count)));
            assertThat(counted)
                    .isEqualTo(findings(block.bytes()).stream()
                            .collect(Collectors.groupingBy(Finding::check, Collectors.counting())));
        }
    }

    @ParameterizedTest
    @EnumSource(Language.class)
    void findings_areShownAsThePlainestRendererShowsThem(Language language) {
        List<Finding> findings = new RandomFindings(7).list(3_000);
        FindingRenderer renderer = new FindingRenderer(RandomFindings.pages(), language);
        PlainRenderer plain = new PlainRenderer(RandomFindings.pages(), language);
        byte[] packed = bytes(pack(findings));

        assertThat(new String(renderer.json(packed), StandardCharsets.UTF_8))
                .isEqualTo(findings.stream().map(plain::json).collect(Collectors.joining("\n", "", "\n")));
        assertThat(new String(renderer.csv(packed), StandardCharsets.UTF_8))
                .isEqualTo(findings.stream().map(plain::csv).collect(Collectors.joining()));
        assertThat(findings).allSatisfy(finding -> {
            assertThat(renderer.json(finding)).isEqualTo(plain.json(finding));
            assertThat(renderer.csv(finding)).isEqualTo(plain.csv(finding));
            assertThat(renderer.message(finding)).isEqualTo(plain.message(finding));
        });
    }

    @Test
    void findings_areStoredAsIfTheyHadNeverBeenPacked() {
        List<Finding> findings = new RandomFindings(11).list(3_000);
        FindingCodec codec = new FindingCodec();
        FindingCursor cursor = FindingCursor.over(bytes(pack(findings)));

        for (Finding finding : findings) {
            assertThat(cursor.next()).isTrue();
            assertThat(codec.encode(cursor)).isEqualTo(codec.encode(finding));
            assertThat(cursor.fingerprint()).isEqualTo(finding.fingerprint());
        }
    }

    @Test
    void rows_comeInOrder_andWhatWasSaidOfOneRowStaysAsItWasSaid() {
        List<Finding> first = new RandomFindings(1).list(300);
        List<Finding> later = new RandomFindings(2).list(300);
        FindingPacker packer = new FindingPacker();
        first.forEach(packer::add);
        packer.orderByRow();
        later.forEach(packer::add);
        packer.orderByRow();

        List<Finding> expected = new ArrayList<>();
        first.stream().sorted(Comparator.comparingLong(Finding::row)).forEach(expected::add);
        later.stream().sorted(Comparator.comparingLong(Finding::row)).forEach(expected::add);
        assertThat(findings(bytes(packer.take()))).isEqualTo(expected);
        assertThat(packer.take()).isEmpty();
    }

    @Test
    void checksThatFailed_areTakenOut() {
        List<Finding> findings = new RandomFindings(3).list(200);
        FindingBlock block = pack(findings).get(0);

        assertThat(findings(block.without(Set.of("C.1", "未知")).bytes()))
                .isEqualTo(findings.stream()
                        .filter(finding -> !finding.check().equals("C.1")
                                && !finding.check().equals("未知"))
                        .toList());
        assertThat(block.without(Set.of("C.0", "C.1", "C,\"2\"", "未知")).size()).isZero();
        assertThat(block.without(Set.of("another"))).isSameAs(block);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "0123456789abcde", "0123456789abcdeF", "0123456789abcdef0", "０123456789abcdef"})
    void fingerprint_thatIsNone_isRefused(String fingerprint) {
        Finding finding = new RandomFindings(4).list(1).get(0);
        Finding wrong = new Finding(
                finding.check(),
                finding.kind(),
                finding.severity(),
                finding.unknown(),
                finding.row(),
                finding.key(),
                finding.field(),
                finding.observed(),
                finding.expected(),
                finding.difference(),
                finding.message(),
                finding.arguments(),
                finding.working(),
                finding.extra(),
                fingerprint);

        assertThatIllegalArgumentException().isThrownBy(() -> FindingBlock.of(wrong));
    }

    private static List<FindingBlock> pack(List<Finding> findings) {
        FindingPacker packer = new FindingPacker();
        List<FindingBlock> blocks = new ArrayList<>();
        for (Finding finding : findings) {
            packer.add(finding);
            if (packer.size() > 2 * FindingBlock.SIZE) {
                blocks.addAll(packer.take());
            }
        }
        blocks.addAll(packer.take());
        return blocks;
    }

    private static byte[] bytes(List<FindingBlock> blocks) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        blocks.forEach(block -> bytes.writeBytes(block.bytes()));
        return bytes.toByteArray();
    }

    private static List<Finding> findings(byte[] packed) {
        List<Finding> findings = new ArrayList<>();
        FindingCursor cursor = FindingCursor.over(packed);
        while (cursor.next()) {
            assertThat(cursor.check()).isEqualTo(cursor.finding().check());
            findings.add(cursor.finding());
        }
        return findings;
    }
}
