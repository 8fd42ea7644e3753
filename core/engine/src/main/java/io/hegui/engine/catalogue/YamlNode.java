package io.hegui.engine.catalogue;

import io.hegui.sdk.Text;
import java.nio.charset.StandardCharsets;
import java.time.LocalDateTime;
import java.time.format.DateTimeParseException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import org.yaml.snakeyaml.DumperOptions;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;
import org.yaml.snakeyaml.error.YAMLException;
import org.yaml.snakeyaml.representer.Representer;
import org.yaml.snakeyaml.resolver.Resolver;

/** A place in a YAML file, read as texts alone: {@code 2026-03-02} and {@code 1.0} stay as they are written. */
final class YamlNode {
    private final String path;
    private final Object value;
    private final Consumer<String> problems;

    private YamlNode(String path, Object value, Consumer<String> problems) {
        this.path = path;
        this.value = value;
        this.problems = problems;
    }

    static YamlNode read(String file, byte[] bytes, Consumer<String> problems) {
        LoaderOptions options = new LoaderOptions();
        options.setAllowDuplicateKeys(false);
        DumperOptions dumping = new DumperOptions();
        Yaml yaml =
                new Yaml(new SafeConstructor(options), new Representer(dumping), dumping, options, new TextResolver());
        try {
            Object root = yaml.load(new String(bytes, StandardCharsets.UTF_8));
            return new YamlNode(file, root == null ? Map.of() : root, problems);
        } catch (YAMLException e) {
            problems.accept(file + " is not valid YAML: " + e.getMessage());
            return new YamlNode(file, Map.of(), text -> {});
        }
    }

    /** Reports every key that is not among those. */
    YamlNode knowing(String... keys) {
        Set<String> known = Set.of(keys);
        for (String key : children().keySet()) {
            if (!known.contains(key)) {
                problems.accept(path + ": '" + key + "' is unknown, known are " + String.join(", ", keys));
            }
        }
        return this;
    }

    boolean has(String key) {
        return children().containsKey(key);
    }

    YamlNode get(String key) {
        return children().getOrDefault(key, new YamlNode(path + "." + key, "", problems));
    }

    Map<String, YamlNode> children() {
        Map<String, YamlNode> children = new LinkedHashMap<>();
        if (value instanceof Map<?, ?> map) {
            map.forEach((key, child) -> children.put(
                    String.valueOf(key), new YamlNode(path + "." + key, child == null ? "" : child, problems)));
        } else if (!value.equals("")) {
            problems.accept(path + " must have named entries");
        }
        return children;
    }

    List<YamlNode> items() {
        if (value instanceof List<?> list) {
            return list.stream()
                    .map(item -> new YamlNode(path + "[]", item == null ? "" : item, problems))
                    .toList();
        }
        if (!value.equals("")) {
            problems.accept(path + " must be a list");
        }
        return List.of();
    }

    /** The text; empty if there is none. */
    String text() {
        if (value instanceof String text) {
            return text;
        }
        problems.accept(path + " must be a text");
        return "";
    }

    Optional<String> optional() {
        return text().isBlank() ? Optional.empty() : Optional.of(text());
    }

    Map<String, String> texts() {
        Map<String, String> texts = new LinkedHashMap<>();
        children().forEach((name, node) -> texts.put(name, node.text()));
        return texts;
    }

    /** A text in both languages; a stand-in and a problem if one is missing. */
    Text bilingual() {
        YamlNode node = knowing("zh", "en");
        String zh = node.get("zh").text();
        String en = node.get("en").text();
        if (zh.isBlank() || en.isBlank()) {
            problems.accept(path + " must have zh and en");
            return Text.of("?", "?");
        }
        return Text.of(zh, en);
    }

    /** A day and a time; empty if there is none. */
    Optional<LocalDateTime> moment() {
        try {
            return optional().map(LocalDateTime::parse);
        } catch (DateTimeParseException e) {
            problems.accept(path + " must look like 2026-10-16T09:00, was '" + text() + "'");
            return Optional.empty();
        }
    }

    long number() {
        try {
            return Long.parseLong(text());
        } catch (NumberFormatException e) {
            problems.accept(path + " must be a whole number, was '" + text() + "'");
            return 0;
        }
    }

    /** Knows no number, no date and no boolean, so that every scalar is a text. */
    private static final class TextResolver extends Resolver {
        @Override
        protected void addImplicitResolvers() {
            // none: a scalar is a text
        }
    }
}
