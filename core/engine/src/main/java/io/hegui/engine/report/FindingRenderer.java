package io.hegui.engine.report;

import io.hegui.engine.catalogue.Catalogue;
import io.hegui.engine.check.CheckPage;
import io.hegui.sdk.Language;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * Shows findings to people and their programs, in one language. Same finding, same bytes, wherever it runs. What
 * findings of one shape have in common is put into words once, and then copied. Any threads.
 */
public final class FindingRenderer {
    private static final String TABLE = "%-14s %-12s %-9s %8s  %-20s %-20s %s";

    /** How much longer words usually are than what is packed. */
    private static final int LONGER = 6;

    private final Map<String, CheckPage> pages;
    private final Language language;
    private final Map<String, LocalDate> warned;
    private final Compiled json = new Compiled(JsonLine::of);
    private final Compiled csv = new Compiled(CsvLine::of);
    private final Compiled message = new Compiled(words -> {
        Parts parts = new Parts();
        words.message(parts, Escape.NONE);
        return parts.toPart();
    });

    public FindingRenderer(Collection<CheckPage> pages, Language language) {
        this(
                pages.stream().collect(Collectors.toUnmodifiableMap(CheckPage::id, Function.identity())),
                language,
                Map.of());
    }

    private FindingRenderer(Map<String, CheckPage> pages, Language language, Map<String, LocalDate> warned) {
        this.pages = pages;
        this.language = language;
        this.warned = warned;
    }

    public static FindingRenderer of(Catalogue catalogue, Language language) {
        return new FindingRenderer(catalogue.checks(), language);
    }

    /** The same for a filing on which these checks do not weigh yet; their findings say from when they will. */
    public FindingRenderer warning(Map<String, LocalDate> enforcedFrom) {
        return enforcedFrom.equals(warned) ? this : new FindingRenderer(pages, language, Map.copyOf(enforcedFrom));
    }

    /** One JSON object on one line, without line break. */
    public String json(Finding finding) {
        return text(json, finding);
    }

    /**
     * Of each finding one JSON object on one line, in UTF-8.
     *
     * @param packed bytes of a block, or of several
     */
    public byte[] json(byte[] packed) {
        return lines(json, packed, "\n");
    }

    /** Header line of the CSV form, with CRLF. */
    public String csvHeader() {
        return CsvLine.header(!warned.isEmpty());
    }

    /** One CSV line (RFC 4180), with CRLF; safe to open in a spreadsheet. */
    public String csv(Finding finding) {
        return text(csv, finding);
    }

    /**
     * Of each finding one CSV line, in UTF-8.
     *
     * @param packed bytes of a block, or of several
     */
    public byte[] csv(byte[] packed) {
        return lines(csv, packed, "");
    }

    /** Header line of the table form, without line break. */
    public String tableHeader() {
        return language == Language.ZH
                ? TABLE.formatted("校验", "类型", "级别", "行", "主键", "字段", "说明")
                : TABLE.formatted("CHECK", "KIND", "SEVERITY", "ROW", "KEY", "FIELD", "MESSAGE");
    }

    /** One line for a terminal, without line break. */
    public String table(Finding finding) {
        return printable(TABLE.formatted(
                finding.check(),
                finding.kind().name(),
                finding.unknown() ? "UNKNOWN" : finding.severity().name(),
                finding.row() == 0 ? "-" : Long.toString(finding.row()),
                finding.key(),
                finding.field(),
                message(finding)));
    }

    /** The finding's message, with its values filled in. */
    public String message(Finding finding) {
        return text(message, finding);
    }

    /** Whether the message exists and each name in it has a value. */
    public boolean isComplete(Finding finding) {
        return words(FindingShape.of(finding)).isComplete();
    }

    private static String text(Compiled form, Finding finding) {
        return new String(lines(form, FindingBlock.of(finding).bytes(), ""), StandardCharsets.UTF_8);
    }

    private static byte[] lines(Compiled form, byte[] packed, String end) {
        byte[] lineEnd = end.getBytes(StandardCharsets.US_ASCII);
        GrowingBytes out = new GrowingBytes(packed.length * LONGER);
        FindingCursor cursor = FindingCursor.over(packed);
        while (cursor.next()) {
            form.line(cursor.open()).write(cursor, out);
            out.add(lineEnd);
        }
        return out.toArray();
    }

    private FindingWords words(FindingShape shape) {
        return new FindingWords(shape, Optional.ofNullable(pages.get(shape.check())), language, warned);
    }

    /** A file must not be able to move a terminal's cursor. */
    private static String printable(String line) {
        return line.codePoints()
                .map(c -> Character.isISOControl(c) ? ' ' : c)
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
    }

    /** One form in which findings are shown, compiled for each shape that has come. */
    private final class Compiled {
        /** Shapes remembered; a check may have as many as it likes. */
        private static final int MOST = 4096;

        private final Map<FindingShape, Part> lines = new ConcurrentHashMap<>();
        private final Function<FindingWords, Part> compiler;

        Compiled(Function<FindingWords, Part> compiler) {
            this.compiler = compiler;
        }

        Part line(FindingCursor.Open open) {
            if (open.line().isEmpty()) {
                if (lines.size() > MOST) {
                    lines.clear();
                }
                open.line(lines.computeIfAbsent(open.shape(), shape -> compiler.apply(words(shape))));
            }
            return open.line().orElseThrow();
        }
    }
}
