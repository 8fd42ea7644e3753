package io.hegui.engine.bind;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import io.hegui.engine.format.Limits;
import io.hegui.engine.format.RowBlock;
import io.hegui.engine.format.csv.CsvRows;
import io.hegui.engine.format.csv.Dialect;
import io.hegui.engine.report.Values;
import io.hegui.sdk.Text;
import io.hegui.sdk.dataset.CodeList;
import io.hegui.sdk.dataset.Column;
import io.hegui.sdk.value.CreditCode;
import io.hegui.sdk.value.Money;
import io.hegui.sdk.value.Rate;
import io.hegui.sdk.value.ResidentId;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.lang.reflect.RecordComponent;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/**
 * Rows read in one go against the plainest reader there is: each cell stripped, read by its column's parser, and the
 * constructor called by reflection.
 */
class RecordBinderTest {
    /** Every type that a column can have, required and optional, primitive and not. */
    public record Row(
            @Column(zh = "编号", en = "Number", key = true) String number,
            @Column(zh = "年月", en = "Month", key = true) YearMonth month,
            @Column(zh = "批次", en = "Lot", key = true) int lot,

            @Column(zh = "件数", en = "Count", min = "0", max = "500")
            int count,

            @Column(zh = "合计", en = "Total") long total,
            @Column(zh = "有效", en = "Valid") boolean valid,

            @Column(zh = "说明", en = "Note", required = false) @Nullable
            String note,

            @Column(zh = "次数", en = "Times", required = false) @Nullable
            Integer times,

            @Column(zh = "总数", en = "Sum", required = false) @Nullable
            Long sum,

            @Column(zh = "结清", en = "Settled", required = false) @Nullable
            Boolean settled,

            @Column(zh = "金额", en = "Amount", min = "-5", max = "90000")
            Money amount,

            @Column(zh = "利率", en = "Rate", required = false, max = "36") @Nullable
            Rate rate,

            @Column(zh = "日期", en = "Day", required = false) @Nullable
            LocalDate day,

            @Column(zh = "证件", en = "Person", required = false, personal = true) @Nullable
            ResidentId person,

            @Column(zh = "机构", en = "Institution", required = false) @Nullable
            CreditCode institution,

            @Column(zh = "颜色", en = "Colour") Colour colour,

            @Column(zh = "版本", en = "Version", required = false) @Nullable
            Version version) {
        public Row {
            if (count == 404) {
                throw new IllegalArgumentException("there is no such thing");
            }
        }
    }

    /** Its key is one text. */
    public record Named(
            @Column(zh = "编号", en = "Number", key = true) String number) {}

    /** Its key is a text that is not to be shown. */
    public record Secret(
            @Column(zh = "证件", en = "Papers", key = true, personal = true)
            String number) {}

    /** A code. */
    public enum Colour implements CodeList {
        RED,
        ULTRAMARINE_BLUE;

        @Override
        public Text label() {
            return this == RED ? Text.of("红", "red") : Text.of("群青", "ultramarine");
        }
    }

    /** A class that reads itself. */
    public record Version(int major) {
        public static Version parse(String text) {
            return new Version(Integer.parseInt(text));
        }
    }

    private static final Map<String, List<String>> CELLS = cells();

    private final Schema schema = Schema.of(Row.class);
    private final Random random = new Random(20261124);

    @Test
    void records_areThoseOfThePlainestReader_inWhateverOrderTheFieldsCome() throws Exception {
        int records = 0;
        int problems = 0;
        for (int file = 0; file < 300; file++) {
            List<Integer> order = order();
            List<List<String>> rows = IntStream.range(0, 40)
                    .mapToObj(row -> order.stream().map(this::cell).toList())
                    .toList();
            Header header = Header.read(schema, order.stream().map(this::name).toList());
            RecordBinder binder = new RecordBinder(header);
            RowBlock block = block(rows, file % 2 == 0);
            for (int row = 0; row < rows.size(); row++) {
                Optional<Record> expected = expected(order, rows.get(row));
                boolean bound = binder.bind(block, row);
                assertThat(bound).as("%s %s", rows.get(row), binder.problems()).isEqualTo(expected.isPresent());
                long hash = binder.identityHash();
                if (expected.isPresent()) {
                    records++;
                    assertThat(binder.record()).isEqualTo(expected.get());
                    assertThat(hash).isNotZero();
                } else {
                    problems++;
                    assertThat(binder.problems()).isNotEmpty();
                }
                assertThat(binder.identityHash(block, row)).isEqualTo(hash);
                assertThat(binder.identity(block, row).isPresent()).isEqualTo(hash != 0);
            }
        }
        assertThat(records).isGreaterThan(2_000);
        assertThat(problems).isGreaterThan(2_000);
    }

    @Test
    void rowsOfAnotherLength_giveNothing_andSayNothingOfCells() throws IOException {
        Header header = Header.read(schema, schema.names());
        RecordBinder binder = new RecordBinder(header);
        List<String> good = IntStream.range(0, schema.names().size())
                .mapToObj(column -> cells(column).get(0))
                .toList();
        List<String> longer = new ArrayList<>(good);
        longer.add("");
        RowBlock block = block(List.of(good, good.subList(0, 16), longer, List.of("L-1")), false);
        assertThat(binder.bind(block, 0)).isTrue();
        for (int row = 1; row < block.rows(); row++) {
            assertThat(binder.bind(block, row)).isFalse();
            assertThat(binder.fits(block, row)).isFalse();
            assertThat(binder.problems()).isEmpty();
            assertThat(binder.identityHash()).isZero();
        }
    }

    @Test
    void keyCellThatIsEmpty_atTheVeryStartOfABlock_isAProblemLikeAnyOther() throws IOException {
        Header header = Header.read(schema, schema.names());
        List<String> row = new ArrayList<>();
        schema.names().forEach(name -> row.add(requireNonNull(CELLS.get(name)).get(0)));
        row.set(0, "");
        for (boolean cellByCell : new boolean[] {false, true}) {
            RecordBinder binder = new RecordBinder(header);
            assertThat(binder.bind(block(List.of(row), cellByCell), 0)).isFalse();
            assertThat(binder.problems()).extracting(CellProblem::check).containsExactly(StructureCheck.CELL_MISSING);
            assertThat(binder.identityHash()).isZero();
        }
    }

    @Test
    void keysThatReadTheSame_haveTheSameHash_howeverTheyAreWritten() throws IOException {
        Header header = Header.read(schema, schema.names());
        RecordBinder binder = new RecordBinder(header);
        List<List<String>> rows = new ArrayList<>();
        for (String number : List.of("A-1", " A-1", "A-1\u3000", "\"A-1\"")) {
            for (String lot : List.of("7", " 7", "+7", "007")) {
                List<String> row = new ArrayList<>(schema.names().stream()
                        .map(name -> requireNonNull(CELLS.get(name)).get(0))
                        .toList());
                row.set(0, number);
                row.set(2, lot);
                rows.add(row);
            }
        }
        RowBlock block = block(rows, false);
        List<Long> hashes = new ArrayList<>();
        for (int row = 0; row < rows.size(); row++) {
            if (binder.bind(block, row)) {
                hashes.add(binder.identityHash());
            }
        }
        assertThat(hashes).hasSizeGreaterThan(7).containsOnly(hashes.get(0));
    }

    @Test
    void keyAtHand_isTheOneThatIsShown_andIsThereOnlyWhereItIsOneTextForAllToSee() throws IOException {
        List<List<String>> rows = Stream.of("L-1", " L-2", "贷\u3000", "\"L\"\"4\"", "\" \"")
                .map(List::of)
                .toList();
        RowBlock block = block(rows, false);
        RecordBinder named = binder(Named.class);
        List<String> keys = new ArrayList<>();
        for (int row = 0; row < block.rows(); row++) {
            if (named.bind(block, row)) {
                assertThat(named.keyText()).contains(named.key(block, row, 7));
                keys.add(named.keyText().orElseThrow());
            } else {
                assertThat(named.keyText()).isEmpty();
            }
        }
        assertThat(keys).containsExactly("L-1", "L-2", "贷", "L\"4");

        RecordBinder secret = binder(Secret.class);
        assertThat(secret.bind(block, 0)).isTrue();
        assertThat(secret.keyText()).isEmpty();
        RecordBinder several = binder(Row.class);
        List<String> good = schema.names().stream()
                .map(name -> requireNonNull(CELLS.get(name)).get(0))
                .toList();
        assertThat(several.bind(block(List.of(good), false), 0)).isTrue();
        assertThat(several.keyText()).isEmpty();
    }

    private static RecordBinder binder(Class<? extends Record> type) {
        Schema of = Schema.of(type);
        return new RecordBinder(Header.read(of, of.names()));
    }

    /** Required columns always; of the others those that chance picks, and fields that belong to no column. */
    private List<Integer> order() {
        List<Integer> order = new ArrayList<>();
        for (int column = 0; column < schema.columns().size(); column++) {
            if (schema.columns().get(column).required() || random.nextInt(4) > 0) {
                order.add(column);
            }
        }
        for (int own = random.nextInt(3); own > 0; own--) {
            order.add(-own);
        }
        Collections.shuffle(order, random);
        return order;
    }

    private String name(int column) {
        return column < 0 ? "x_" + -column : schema.names().get(column);
    }

    private List<String> cells(int column) {
        return requireNonNull(CELLS.get(schema.names().get(column)));
    }

    private String cell(int column) {
        if (column < 0) {
            return random.nextBoolean() ? "" : "own";
        }
        List<String> cells = cells(column);
        // the first half of a column's cells can be read; most rows should be wrong in one cell or none
        return cells.get(random.nextInt(24) == 0 ? random.nextInt(cells.size()) : random.nextInt(cells.size() / 2));
    }

    private Optional<Record> expected(List<Integer> order, List<String> cells) throws ReflectiveOperationException {
        Object[] values = new Object[schema.columns().size()];
        for (int field = 0; field < order.size(); field++) {
            int column = order.get(field);
            String text = column < 0 ? "" : cells.get(field).replace("\"", "").strip();
            if (text.isEmpty()) {
                if (column >= 0 && schema.columns().get(column).required()) {
                    return Optional.empty();
                }
                continue;
            }
            try {
                values[column] = schema.bound(column).parse(text);
            } catch (BadCell e) {
                return Optional.empty();
            }
        }
        Class<?>[] types = Arrays.stream(Row.class.getRecordComponents())
                .map(RecordComponent::getType)
                .toArray(Class<?>[]::new);
        try {
            return Optional.of(Row.class.getConstructor(types).newInstance(values));
        } catch (java.lang.reflect.InvocationTargetException e) {
            return Optional.empty();
        }
    }

    /** As a file has them, or cell by cell, as other formats give them. */
    private static RowBlock block(List<List<String>> rows, boolean cellByCell) throws IOException {
        RowBlock block = new RowBlock();
        if (cellByCell) {
            for (List<String> row : rows) {
                row.forEach(cell -> {
                    block.append(cell.replace("\"", ""));
                    block.endField();
                });
                block.endRow(0);
            }
            return block;
        }
        StringBuilder text = new StringBuilder("header\n");
        rows.forEach(row -> text.append(String.join(",", row)).append('\n'));
        CsvRows source = CsvRows.open(
                new ByteArrayInputStream(text.toString().getBytes(StandardCharsets.UTF_8)),
                Dialect.STANDARD,
                List.of(),
                Limits.STANDARD);
        RowBlock last = new RowBlock();
        assertThat(source.next(last)).isTrue();
        assertThat(last.cut()).isEmpty();
        assertThat(last.rows()).isEqualTo(rows.size());
        return last;
    }

    /** For each column cells that can be read, and then as many that cannot, or only just. */
    private static Map<String, List<String>> cells() {
        Map<String, List<String>> cells = new HashMap<>();
        cells.put(
                "number", List.of("L-1", "L0000000002", "编号三", " L-4", "\"L-5\"", "", " ", "\u3000", "\t", " \u3000 "));
        cells.put("month", List.of("2026-09", "2026-10 ", "2026-13", "202609"));
        cells.put("lot", List.of("7", " 7", "12", "-3", "1.5", "99999999999", "", "x"));
        cells.put("count", List.of("0", "500", "12", "077", "501", "-1", "404", "1e2"));
        cells.put(
                "total",
                List.of(
                        "1",
                        "999999999999",
                        "-12345678901",
                        "123456789012345",
                        "9223372036854775808",
                        "",
                        "1.0",
                        "NaN"));
        cells.put("valid", List.of("true", "否", "1", "TRUE", "maybe", "", "2", "是的"));
        cells.put(
                "note", List.of("", "plain", " padded ", "\u3000宽\u3000", "\"\"", "长长长长长长长长长长长长", "x", "y", "z", " "));
        cells.put("times", List.of("", "3", "-4", " 5", " ", "x", "2147483648", "1;5", "0x1", "-"));
        cells.put(
                "sum",
                List.of("", "3", "123456789012345", "-1", "\" \"", "x", "1.5", "99999999999999999999", "--1", "+"));
        cells.put("settled", List.of("", "true", "n", "是", "\"\"", "perhaps", "0 0", "t", "-", "tr"));
        cells.put(
                "amount",
                List.of(
                        "0",
                        "12.5",
                        "9700.00",
                        "-5.00",
                        "89999.99",
                        "12345.67",
                        "-5.01",
                        "90000.01",
                        "1.234",
                        "Infinity",
                        "",
                        "12."));
        cells.put("rate", List.of("", "12.5", "0.000001", "36.000000", "36.000001", "-", "12;5", "1e1"));
        cells.put(
                "day",
                List.of(
                        "",
                        "2026-02-28",
                        "2024-02-29",
                        "1899-12-31",
                        "2026-02-31",
                        "2026/02/01",
                        "20260201",
                        "2026-2-1"));
        cells.put(
                "person",
                List.of(
                        "",
                        "11010519491231002X",
                        "440308199901101512",
                        " 440308199901101512",
                        "110105194912310021",
                        "440308199902301512",
                        "4403081999011015",
                        "x"));
        cells.put(
                "institution",
                List.of(
                        "",
                        "91350100M000100Y43",
                        "",
                        "91350100M000100Y43 ",
                        "91350100M000100Y44",
                        "9135",
                        "x",
                        "91350100M000100Y4I"));
        cells.put("colour", List.of("RED", "ULTRAMARINE_BLUE", "红", "群青", "GREEN", "", "red.", "蓝"));
        cells.put("version", List.of("", "1", "22", "-3", "one", "1.0", "v1", "9999999999"));
        return cells;
    }

    @Test
    void oracle_readsTheFirstHalfOfEachColumnsCells() throws BadCell {
        for (int column = 0; column < schema.columns().size(); column++) {
            List<String> cells = cells(column);
            for (String cell : cells.subList(0, cells.size() / 2)) {
                String text = cell.replace("\"", "").strip();
                if (!text.isEmpty()) {
                    assertThat(Values.plain(schema.bound(column).parse(text))).isNotEmpty();
                }
            }
        }
    }
}
