package io.hegui.engine.catalogue;

import java.util.List;
import java.util.Optional;

/** A plugin's own resources: those of its jar and of no other. */
public interface Resources {
    /** The bytes at a path such as {@code checks/E.1.2.a.yaml}; empty where there is none. */
    Optional<byte[]> read(String path);

    /** Names of the files that lie in a folder such as {@code checks}, in order; none where nobody can tell. */
    default List<String> list(String folder) {
        return List.of();
    }
}
