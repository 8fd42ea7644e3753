package io.hegui.engine.catalogue;

import static java.util.Objects.requireNonNull;

import io.hegui.engine.bind.Schema;
import io.hegui.engine.check.RequestReader;
import io.hegui.engine.refusal.Refusal;
import io.hegui.engine.refusal.Sentence;
import io.hegui.engine.report.FindingRenderer;
import io.hegui.sdk.Language;
import io.hegui.sdk.PluginContext;
import io.hegui.sdk.Text;
import io.hegui.sdk.calendar.WorkingCalendar;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What a plugin may ask while it says what it brings: the operator's calendar, and the operator's settings for it. */
public final class ReferenceContext implements PluginContext {
    private final String plugin;
    private final ReferenceData reference;
    private boolean configured;

    public ReferenceContext(String plugin, ReferenceData reference) {
        this.plugin = requireNonNull(plugin, "plugin is null");
        this.reference = requireNonNull(reference, "reference is null");
    }

    @Override
    public WorkingCalendar calendar() {
        return reference.calendar();
    }

    @Override
    public <C extends Record> C configuration(Class<C> type) {
        configured = true;
        String file = file();
        List<Text> problems = new ArrayList<>();
        Map<String, String> fields = Optional.ofNullable(reference.pluginFiles().get(plugin))
                .map(bytes -> YamlNode.read(file, bytes, problems::add).texts())
                .orElse(Map.of());
        if (!problems.isEmpty()) {
            throw new ConfigurationRefused(Sentence.all(problems));
        }
        // The engine's own pages say what is wrong with a field.
        Catalogue pages = Catalogue.compose(List.of(), reference.withoutPlugins());
        RequestReader.Read read = new RequestReader(pages, Schema.of(type)).read(fields);
        FindingRenderer chinese = FindingRenderer.of(pages, Language.ZH);
        FindingRenderer english = FindingRenderer.of(pages, Language.EN);
        read.findings()
                .forEach(finding -> problems.add(
                        Sentence.IN_PLACE.with(file, Text.of(chinese.message(finding), english.message(finding)))));
        if (!problems.isEmpty() || read.record().isEmpty()) {
            throw new ConfigurationRefused(Sentence.all(problems));
        }
        return type.cast(read.record().get());
    }

    /** The operator's settings for a plugin that never asked for any; to be called once it has said what it brings. */
    Optional<String> unreadFile() {
        return configured || !reference.pluginFiles().containsKey(plugin) ? Optional.empty() : Optional.of(file());
    }

    private String file() {
        return "plugins/" + plugin + ".yaml";
    }

    /** The operator's settings cannot be read as the plugin's. */
    static final class ConfigurationRefused extends RuntimeException implements Refusal {
        private static final long serialVersionUID = 1L;

        private final transient Text why;

        ConfigurationRefused(Text why) {
            super(why.en(), null, false, false);
            this.why = why;
        }

        @Override
        public Text why() {
            return why;
        }
    }
}
