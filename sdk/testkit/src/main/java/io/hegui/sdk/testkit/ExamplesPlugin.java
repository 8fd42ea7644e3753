package io.hegui.sdk.testkit;

import io.hegui.sdk.GatewayPlugin;
import io.hegui.sdk.InstitutionType;
import io.hegui.sdk.PluginInfo;
import io.hegui.sdk.Text;
import io.hegui.sdk.dataset.Dataset;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/** Lends datasets to a plugin that has checks but no dataset of its own to prove their examples on. */
record ExamplesPlugin(List<Dataset<?>> datasets, Set<String> knownTypes) implements GatewayPlugin {
    @Override
    public PluginInfo info() {
        return new PluginInfo("examples-of-a-test", Text.of("测试用数据集", "Datasets of a test"));
    }

    @Override
    public List<InstitutionType> institutionTypes() {
        Set<String> types = new TreeSet<>();
        datasets.forEach(dataset -> types.addAll(dataset.institutionTypes()));
        types.removeAll(knownTypes);
        return types.stream()
                .map(code -> new InstitutionType(code, Text.of("测试机构", "Institution of a test")))
                .toList();
    }
}
