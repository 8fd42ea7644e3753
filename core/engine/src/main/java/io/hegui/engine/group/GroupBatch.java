package io.hegui.engine.group;

import java.io.IOException;
import org.jspecify.annotations.Nullable;

/**
 * What several checks remember of the same records, until it is written record by record: name, row and key once for all
 * checks that call a record's group the same.
 */
public final class GroupBatch {
    private final int checks;
    private final int records;
    private final Bytes members = new Bytes();

    // of a check and a record, as at() has it
    private final @Nullable GroupName[] names;
    private final int[] starts;
    private final int[] ends;
    private final boolean[] alone;

    /**
     * @param checks that remember something
     * @param records at most
     */
    public GroupBatch(int checks, int records) {
        this.checks = checks;
        this.records = records;
        this.names = new GroupName[checks * records];
        this.starts = new int[checks * records];
        this.ends = new int[checks * records];
        this.alone = new boolean[checks * records];
    }

    /**
     * Remembers a record for a check; may call the member's own methods: only within a guarded call.
     *
     * @param matters whether the group matters to the check however small it is
     */
    public void remember(int check, int record, String group, Record member, MemberCodec codec, boolean matters) {
        int at = at(check, record);
        starts[at] = members.size();
        codec.write(member, members);
        ends[at] = members.size();
        alone[at] = matters;
        // last of all: what a member that threw has left behind is not there
        names[at] = name(check, record, group);
    }

    /** Whether any check remembers the record. */
    public boolean has(int record) {
        for (int check = 0; check < checks; check++) {
            if (names[at(check, record)] != null) {
                return true;
            }
        }
        return false;
    }

    /** Writes down what is remembered of a record. */
    void write(int record, long row, byte[] key, EntryLog log) throws IOException {
        for (int check = 0; check < checks; check++) {
            GroupName name = names[at(check, record)];
            if (name != null) {
                log.begin(name, row, key);
                for (int other = check; other < checks; other++) {
                    int at = at(other, record);
                    if (names[at] == name) {
                        log.remember(other, alone[at], members.array(), starts[at], ends[at]);
                        names[at] = null;
                    }
                }
                log.end(name);
            }
        }
    }

    /** Makes room, once all that is remembered has been written. */
    public void clear() {
        members.clear();
    }

    /** The name that a check before has given the group, if it is the same. */
    private GroupName name(int check, int record, String group) {
        for (int before = check - 1; before >= 0; before--) {
            GroupName name = names[at(before, record)];
            if (name != null && name.is(group)) {
                return name;
            }
        }
        return new GroupName(group);
    }

    private int at(int check, int record) {
        return check * records + record;
    }
}
