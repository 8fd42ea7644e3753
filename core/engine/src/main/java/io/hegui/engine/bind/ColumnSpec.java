package io.hegui.engine.bind;

import io.hegui.sdk.Text;
import io.hegui.sdk.dataset.CodeList;
import java.util.List;
import java.util.Optional;

/**
 * One column of a dataset.
 *
 * @param name header name
 * @param aliases further header names that are accepted, besides the Chinese label
 * @param min lowest value allowed, in the column's own notation
 * @param max highest value allowed, in the column's own notation
 * @param unit empty for none
 * @param codes the codes allowed, for a column of codes
 */
public record ColumnSpec(
        String name,
        Text label,
        List<String> aliases,
        ColumnType type,
        boolean required,
        boolean key,
        boolean personal,
        Optional<String> min,
        Optional<String> max,
        String unit,
        List<CodeList> codes) {
    public ColumnSpec {
        aliases = List.copyOf(aliases);
        codes = List.copyOf(codes);
    }
}
