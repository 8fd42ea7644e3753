package io.hegui.plugin.common;

/**
 * The kinds of payment that a loan's cost statement lists.
 *
 * @param names each between commas
 * @param complete whether every line says its kind
 */
public record StatedKinds(String names, boolean complete) {
    StatedKinds plus(StatedKinds more) {
        return new StatedKinds(names + more.names, complete && more.complete);
    }

    boolean lists(String kind) {
        return names.contains("," + kind + ",");
    }
}
