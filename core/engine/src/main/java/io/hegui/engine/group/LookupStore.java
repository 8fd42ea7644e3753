package io.hegui.engine.group;

import java.io.Closeable;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/**
 * What is remembered under each key, to be asked for by any thread. For each portion of the keys there is a table of slots,
 * half empty, each with a hash and where the entry lies; tables and entries are in memory up to a bound, beyond it on disk,
 * where an answer costs two or three reads.
 */
public final class LookupStore implements Closeable {
    /** Hash, position, size of the entry; a size of 0 is an empty slot. */
    private static final int SLOT = Long.BYTES + Long.BYTES + Integer.BYTES;

    private final Region region;
    private final long[] tables = new long[GroupStore.PORTIONS];
    private final int[] slots = new int[GroupStore.PORTIONS];
    private long size;

    private LookupStore(Region region) {
        this.region = region;
    }

    /** Makes one of all that is remembered under one key. */
    public interface Folding {
        byte[] fold(String key, List<GroupEntry> entries) throws IOException;
    }

    /**
     * Arranges what has been gathered.
     *
     * @param scratch directory for the temporary file
     * @param inMemory bytes kept in memory
     */
    public static LookupStore of(GroupStore gathered, Folding folding, Path scratch, int inMemory) throws IOException {
        LookupStore store = new LookupStore(new Region(scratch, inMemory));
        try {
            Table table = store.new Table();
            gathered.forEachGroup((key, entries) -> table.add(key, folding.fold(key, entries)));
            table.end();
            return store;
        } catch (IOException | RuntimeException e) {
            store.close();
            throw e;
        }
    }

    /** Keys. */
    public long size() {
        return size;
    }

    /** What is remembered under the key. */
    public Optional<byte[]> find(String key) throws IOException {
        GroupName name = new GroupName(key);
        int portion = name.portion();
        if (slots[portion] == 0) {
            return Optional.empty();
        }
        long hash = name.hash();
        byte[] slot = new byte[SLOT];
        for (int i = first(hash, slots[portion]); ; i = (i + 1) & (slots[portion] - 1)) {
            region.read(tables[portion] + (long) i * SLOT, slot);
            ByteBuffer read = ByteBuffer.wrap(slot);
            long found = read.getLong();
            long position = read.getLong();
            int length = read.getInt();
            if (length == 0) {
                return Optional.empty();
            }
            if (found == hash) {
                byte[] entry = new byte[length];
                region.read(position, entry);
                Bytes bytes = Bytes.of(entry);
                if (bytes.text().equals(key)) {
                    return Optional.of(bytes.block());
                }
            }
        }
    }

    @Override
    public void close() throws IOException {
        region.close();
    }

    private static int first(long hash, int slots) {
        return (int) (hash >>> 17) & (slots - 1);
    }

    /** The table of one portion, while its entries come. */
    private final class Table {
        private record Slot(long hash, long position, int size) {}

        private final List<Slot> entries = new ArrayList<>();
        private final Bytes bytes = new Bytes();
        private int portion = -1;

        void add(String key, byte[] member) throws IOException {
            GroupName name = new GroupName(key);
            if (name.portion() != portion) {
                end();
                portion = name.portion();
            }
            bytes.clear();
            bytes.put(name.utf8(), name.utf8().length);
            bytes.put(member, member.length);
            entries.add(new Slot(name.hash(), region.append(bytes.array(), bytes.size()), bytes.size()));
            size++;
        }

        void end() throws IOException {
            if (entries.isEmpty()) {
                return;
            }
            int count = Integer.highestOneBit(entries.size()) * 4;
            Slot[] taken = new Slot[count];
            for (Slot entry : entries) {
                int i = first(entry.hash(), count);
                while (taken[i] != null) {
                    i = (i + 1) & (count - 1);
                }
                taken[i] = entry;
            }
            ByteBuffer table = ByteBuffer.allocate(Math.multiplyExact(count, SLOT));
            Arrays.stream(taken).forEach(slot -> put(table, slot == null ? new Slot(0, 0, 0) : slot));
            slots[portion] = count;
            tables[portion] = region.append(table.array(), table.capacity());
            entries.clear();
        }

        private void put(ByteBuffer table, Slot slot) {
            table.putLong(slot.hash()).putLong(slot.position()).putInt(slot.size());
        }
    }
}
