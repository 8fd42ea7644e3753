package io.hegui.sdk.check;

import static java.util.Objects.requireNonNull;

import java.util.AbstractMap;
import java.util.AbstractSet;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Set;
import java.util.function.BiConsumer;
import org.jspecify.annotations.Nullable;

/**
 * A few texts by name, in order; never changes. A working may have a thousand steps, and in a bad book each loan has a
 * working: an ordinary map of each step would take ten times the room.
 */
final class NamedTexts extends AbstractMap<String, String> {
    private final String[] namesAndTexts;

    private NamedTexts(String[] namesAndTexts) {
        this.namesAndTexts = namesAndTexts;
    }

    /** @param namesAndTexts pairs; of a name that comes twice the last text counts */
    static Map<String, String> of(String... namesAndTexts) {
        if (namesAndTexts.length % 2 != 0) {
            throw new IllegalArgumentException("names and values come in pairs");
        }
        if (isRepeated(namesAndTexts)) {
            Map<String, String> texts = new LinkedHashMap<>();
            for (int i = 0; i < namesAndTexts.length; i += 2) {
                texts.put(namesAndTexts[i], namesAndTexts[i + 1]);
            }
            return copyOf(texts);
        }
        String[] own = namesAndTexts.clone();
        for (String text : own) {
            requireNonNull(text, "a name or text is null");
        }
        return new NamedTexts(own);
    }

    private static boolean isRepeated(String[] namesAndTexts) {
        for (int i = 2; i < namesAndTexts.length; i += 2) {
            for (int j = 0; j < i; j += 2) {
                if (namesAndTexts[i].equals(namesAndTexts[j])) {
                    return true;
                }
            }
        }
        return false;
    }

    static Map<String, String> copyOf(Map<String, String> texts) {
        if (texts instanceof NamedTexts) {
            return texts;
        }
        String[] own = new String[texts.size() * 2];
        int next = 0;
        for (Entry<String, String> text : texts.entrySet()) {
            own[next++] = requireNonNull(text.getKey(), "a name is null");
            own[next++] = requireNonNull(text.getValue(), "a text is null");
        }
        return new NamedTexts(own);
    }

    @Override
    public int size() {
        return namesAndTexts.length / 2;
    }

    @Override
    public @Nullable String get(@Nullable Object name) {
        for (int i = 0; i < namesAndTexts.length; i += 2) {
            if (namesAndTexts[i].equals(name)) {
                return namesAndTexts[i + 1];
            }
        }
        return null;
    }

    @Override
    public boolean containsKey(@Nullable Object name) {
        return get(name) != null;
    }

    @Override
    public void forEach(BiConsumer<? super String, ? super String> action) {
        for (int i = 0; i < namesAndTexts.length; i += 2) {
            action.accept(namesAndTexts[i], namesAndTexts[i + 1]);
        }
    }

    @Override
    public Set<Entry<String, String>> entrySet() {
        return new AbstractSet<>() {
            @Override
            public int size() {
                return NamedTexts.this.size();
            }

            @Override
            public Iterator<Entry<String, String>> iterator() {
                return new Entries();
            }
        };
    }

    private final class Entries implements Iterator<Entry<String, String>> {
        private int next;

        @Override
        public boolean hasNext() {
            return next < namesAndTexts.length;
        }

        @Override
        public Entry<String, String> next() {
            if (!hasNext()) {
                throw new NoSuchElementException();
            }
            next += 2;
            return Map.entry(namesAndTexts[next - 2], namesAndTexts[next - 1]);
        }
    }
}
