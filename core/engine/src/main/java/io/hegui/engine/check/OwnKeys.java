package io.hegui.engine.check;

import io.hegui.engine.group.GroupEntry;
import java.util.ArrayList;
import java.util.List;

/** What the institution contributes, and under each key where its records stand. */
final class OwnKeys {
    private final List<Exchange.Own> given = new ArrayList<>();
    private final List<List<GroupEntry>> entries = new ArrayList<>();
    private int shrunk;

    int size() {
        return given.size();
    }

    List<Exchange.Own> given() {
        return List.copyOf(given);
    }

    Exchange.Own given(int key) {
        return given.get(key);
    }

    List<GroupEntry> entries(int key) {
        return entries.get(key);
    }

    void add(Exchange.Own own, List<GroupEntry> places) {
        given.add(own);
        entries.add(places);
    }

    /** Takes over what another one has from one place on, as long as there is room for an exchange. */
    int fill(OwnKeys from, int start) {
        int end = Math.min(from.given.size(), start + Exchange.AT_ONCE - given.size());
        given.addAll(from.given.subList(start, end));
        entries.addAll(from.entries.subList(start, end));
        return end;
    }

    /** What stays for a later portion keeps none of this one in memory but where its records stand. */
    void shrink() {
        while (shrunk < entries.size()) {
            List<GroupEntry> places = entries.get(shrunk);
            entries.set(
                    shrunk,
                    places.size() == 1
                            ? List.of(places.get(0).placeAlone())
                            : places.stream().map(GroupEntry::placeAlone).toList());
            shrunk++;
        }
    }

    void clear() {
        given.clear();
        entries.clear();
        shrunk = 0;
    }
}
