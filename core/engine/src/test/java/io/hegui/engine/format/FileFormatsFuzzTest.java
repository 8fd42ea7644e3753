package io.hegui.engine.format;

import static org.assertj.core.api.Assertions.assertThat;

import com.code_intelligence.jazzer.junit.FuzzTest;
import java.io.IOException;
import java.util.List;
import java.util.Optional;

/** Whatever the bytes, packed or not, reading them ends in rows or a fault: never in an exception, a hang or a full heap. */
class FileFormatsFuzzTest {
    private static final Limits SMALL = new Limits(1 << 12, 1 << 20, 50, 8);
    private static final List<String> NAMES = List.of("id", "name", "day");
    private static final Columns COLUMNS = new Columns() {
        @Override
        public List<String> names() {
            return NAMES;
        }

        @Override
        public Optional<Integer> find(String header) {
            int index = NAMES.indexOf(header);
            return index < 0 ? Optional.empty() : Optional.of(index);
        }
    };

    @FuzzTest(maxDuration = "5s")
    void reading_endsInRowsOrAFault(byte[] input) throws IOException {
        try (RowSource source = new FileFormats(SMALL).open(ByteSource.of(input), Declared.NOTHING, COLUMNS)) {
            RowBlock block = new RowBlock();
            Optional<Fault> trouble = Optional.empty();
            long bytes = 0;
            while (trouble.isEmpty() && source.next(block)) {
                trouble = block.cut();
                for (int row = 0; row < block.rows(); row++) {
                    for (int field = 0; field < block.fields(row); field++) {
                        bytes += block.text(row, field).length();
                    }
                }
            }
            assertThat(bytes).isLessThanOrEqualTo(SMALL.unpackedBytes() + Limits.FREE_BYTES);
        }
    }
}
