package io.hegui.engine.report;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Packs findings into blocks. One thread.
 *
 * <p>A block is sections, a section begins with 0: the shapes of its findings; the values with a label that occur in them;
 * the findings. A finding is a number: twice the number of its shape, 1 more if its place is that of the finding before,
 * and 1; the place, if new: row as a difference, key, own columns; 8 bytes of fingerprint; the slots; the steps of its
 * working. A slot is a text, or the number of a value with a label.
 */
public final class FindingPacker {
    static final int SECTION = 0;

    /** At no place. */
    private static final Packed NOTHING = new Packed(-1, "", Map.of(), 0, 0, 0);

    /** Bytes that a shape or label usually takes. */
    private static final int TABLE_ENTRY = 100;

    /** Bytes that the place of a finding usually takes. */
    private static final int PLACE = 4;

    private static final int FINGERPRINT_DIGITS = 16;
    private static final byte[] HEX = new byte[Byte.MAX_VALUE + 1];

    static {
        Arrays.fill(HEX, (byte) -1);
        for (int digit = 0; digit < 16; digit++) {
            HEX[Character.forDigit(digit, 16)] = (byte) digit;
        }
    }

    /** Fingerprint, slots and steps of the findings, in the order in which they came. */
    private final GrowingBytes bodies = new GrowingBytes();

    private final List<Packed> findings = new ArrayList<>();
    private final Map<String, List<Known>> known = new HashMap<>();
    private final List<Known> shapes = new ArrayList<>();
    private final Map<Value, Integer> labels = new LinkedHashMap<>();
    private int tables;
    private int inOrder;

    /** About how many bytes the blocks will have, if they are taken now. */
    public int size() {
        return bodies.size() + tables + findings.size() * PLACE;
    }

    /** @throws IllegalArgumentException if its fingerprint is not 16 hex digits in lower case */
    public void add(Finding finding) {
        Known shape = shape(finding);
        int from = bodies.size();
        bodies.eight(fingerprint(finding.fingerprint()));
        if (finding.observed().isPresent()) {
            value(finding.observed().get());
        }
        if (finding.expected().isPresent()) {
            finding.expected().get().values().forEach(this::value);
        }
        if (finding.difference().isPresent()) {
            value(finding.difference().get());
        }
        finding.arguments().values().forEach(this::value);
        finding.working().figures().forEach((name, text) -> bodies.text(text));
        steps(shape.shape.steps(), finding.working().steps());
        findings.add(new Packed(finding.row(), finding.key(), finding.extra(), shape.number, from, bodies.size()));
    }

    /** Puts what was added since this was last called into the order of its rows, within a row as it came. */
    public void orderByRow() {
        findings.subList(inOrder, findings.size()).sort(Comparator.comparingLong(Packed::row));
        inOrder = findings.size();
    }

    /** What has been added since this was last called, in blocks of about {@link FindingBlock#SIZE}; none if nothing. */
    public List<FindingBlock> take() {
        List<FindingBlock> blocks = new ArrayList<>();
        int from = 0;
        while (from < findings.size()) {
            int to = end(from);
            blocks.add(new FindingBlock(section(findings.subList(from, to)), counts(from, to)));
            from = to;
        }
        bodies.clear();
        findings.clear();
        known.clear();
        shapes.clear();
        labels.clear();
        tables = 0;
        inOrder = 0;
        return blocks;
    }

    /** Where a block ends that begins there; it has at least one finding. */
    private int end(int from) {
        int size = 0;
        int to = from;
        while (to < findings.size() && size < FindingBlock.SIZE) {
            size += findings.get(to).to - findings.get(to).from;
            to++;
        }
        return to;
    }

    private List<FindingCount> counts(int from, int to) {
        long[] counts = new long[shapes.size()];
        for (int i = from; i < to; i++) {
            counts[findings.get(i).shape]++;
        }
        List<FindingCount> found = new ArrayList<>();
        for (Known each : shapes) {
            if (counts[each.number] > 0) {
                found.add(each.shape.count(counts[each.number]));
            }
        }
        return found;
    }

    private byte[] section(List<Packed> ofBlock) {
        Packed last = ofBlock.get(ofBlock.size() - 1);
        GrowingBytes out = new GrowingBytes(last.to - ofBlock.get(0).from + tables + ofBlock.size() * PLACE);
        out.add(SECTION);
        int[] numbers = shapes(ofBlock, out);
        out.number(labels.size());
        labels.keySet().forEach(value -> {
            out.text(value.text());
            out.text(value.label().orElseThrow().zh());
            out.text(value.label().orElseThrow().en());
        });
        Packed before = NOTHING;
        for (Packed finding : ofBlock) {
            boolean same = finding.isAt(before);
            out.number(((numbers[finding.shape] << 1) | (same ? 1 : 0)) + 1L);
            if (!same) {
                long step = finding.row - Math.max(before.row, 0);
                out.number((step << 1) ^ (step >> 63));
                out.text(finding.key);
                texts(finding.extra, out);
            }
            bodies.copy(finding.from, finding.to, out);
            before = finding;
        }
        return out.toArray();
    }

    /** Writes the shapes of these findings; gives the number that each has now. */
    private int[] shapes(List<Packed> ofBlock, GrowingBytes out) {
        boolean[] used = new boolean[shapes.size()];
        ofBlock.forEach(finding -> used[finding.shape] = true);
        int[] numbers = new int[used.length];
        int next = 0;
        for (int i = 0; i < used.length; i++) {
            if (used[i]) {
                numbers[i] = next++;
            }
        }
        out.number(next);
        for (Known each : shapes) {
            if (used[each.number]) {
                each.shape.write(out);
            }
        }
        return numbers;
    }

    private Known shape(Finding finding) {
        List<Known> ofCheck = known.computeIfAbsent(finding.check(), check -> new ArrayList<>(1));
        for (Known each : ofCheck) {
            if (each.shape.fits(finding)) {
                return each;
            }
        }
        Known made = new Known(FindingShape.of(finding), shapes.size());
        ofCheck.add(made);
        shapes.add(made);
        tables += TABLE_ENTRY;
        return made;
    }

    private void value(Value value) {
        if (value.label().isEmpty()) {
            bodies.text(value.text());
            return;
        }
        Integer before = labels.putIfAbsent(value, labels.size());
        bodies.number(before == null ? labels.size() - 1 : before);
        tables += before == null ? TABLE_ENTRY : 0;
    }

    private void steps(StepForm form, List<Map<String, String>> steps) {
        if (form == StepForm.NONE) {
            return;
        }
        bodies.number(steps.size());
        for (Map<String, String> step : steps) {
            if (form == StepForm.TABLE) {
                step.forEach((name, text) -> bodies.text(text));
            } else {
                texts(step, bodies);
            }
        }
    }

    private static void texts(Map<String, String> texts, GrowingBytes out) {
        out.number(texts.size());
        texts.forEach((name, text) -> {
            out.text(name);
            out.text(text);
        });
    }

    private static long fingerprint(String digits) {
        long bits = 0;
        int wrong = digits.length() ^ FINGERPRINT_DIGITS;
        for (int i = 0; i < digits.length(); i++) {
            char c = digits.charAt(i);
            int digit = c < HEX.length ? HEX[c] : -1;
            wrong |= digit & Integer.MIN_VALUE;
            bits = (bits << 4) | digit;
        }
        if (wrong != 0) {
            throw new IllegalArgumentException("a fingerprint is 16 hex digits, not " + digits);
        }
        return bits;
    }

    /** Where a finding stands, and which of the bytes are its. */
    private record Packed(long row, String key, Map<String, String> extra, int shape, int from, int to) {
        boolean isAt(Packed other) {
            return row == other.row && key.equals(other.key) && extra.equals(other.extra);
        }
    }

    /** A shape of this section. */
    private record Known(FindingShape shape, int number) {}
}
