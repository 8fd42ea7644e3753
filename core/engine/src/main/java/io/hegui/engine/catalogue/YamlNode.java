package io.hegui.engine.catalogue;

import io.hegui.engine.expression.SourceText;
import io.hegui.sdk.Text;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.format.DateTimeParseException;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import org.yaml.snakeyaml.DumperOptions.ScalarStyle;
import org.yaml.snakeyaml.error.Mark;
import org.yaml.snakeyaml.nodes.MappingNode;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.nodes.NodeTuple;
import org.yaml.snakeyaml.nodes.ScalarNode;
import org.yaml.snakeyaml.nodes.SequenceNode;

/** A place in a YAML file, read as texts alone: {@code 2026-03-02} and {@code 1.0} stay as they are written. */
final class YamlNode {
    private final YamlFile file;
    private final String path;
    private final Optional<Node> node;

    private YamlNode(YamlFile file, String path, Optional<Node> node) {
        this.file = file;
        this.path = path;
        this.node = node;
    }

    static YamlNode read(String name, byte[] bytes, Consumer<Text> problems) {
        YamlFile file = new YamlFile(name, new String(bytes, StandardCharsets.UTF_8), problems);
        return new YamlNode(file, name, file.root());
    }

    /** Whether its file is YAML at all; if not, that has been reported. */
    boolean isReadable() {
        return file.isReadable();
    }

    /** Reports every key that is not among those. */
    YamlNode knowing(String... keys) {
        Set<String> known = Set.of(keys);
        children().forEach((key, child) -> {
            if (!known.contains(key)) {
                child.problem(PageRefusals.UNKNOWN_KEY.with(path, key, String.join(", ", keys)));
            }
        });
        return this;
    }

    /** Whether it has named entries. */
    boolean isMap() {
        return node.isPresent() && node.get() instanceof MappingNode;
    }

    boolean has(String key) {
        return children().containsKey(key);
    }

    YamlNode get(String key) {
        return children().getOrDefault(key, new YamlNode(file, path + "." + key, Optional.empty()));
    }

    Map<String, YamlNode> children() {
        Map<String, YamlNode> children = new LinkedHashMap<>();
        if (node.isPresent() && node.get() instanceof MappingNode map) {
            for (NodeTuple entry : map.getValue()) {
                String key = entry.getKeyNode() instanceof ScalarNode scalar ? scalar.getValue() : "?";
                children.put(key, new YamlNode(file, path + "." + key, Optional.of(entry.getValueNode())));
            }
        } else if (!isEmpty()) {
            problem(PageRefusals.NO_ENTRIES.with(path));
        }
        return children;
    }

    List<YamlNode> items() {
        if (node.isPresent() && node.get() instanceof SequenceNode list) {
            return list.getValue().stream()
                    .map(item -> new YamlNode(file, path + "[]", Optional.of(item)))
                    .toList();
        }
        if (!isEmpty()) {
            problem(PageRefusals.NO_LIST.with(path));
        }
        return List.of();
    }

    /** Its items, or itself where it is a single text. */
    List<YamlNode> oneOrMore() {
        return node.isPresent() && node.get() instanceof SequenceNode ? items() : isEmpty() ? List.of() : List.of(this);
    }

    /** The text; empty if there is none. */
    String text() {
        if (node.isEmpty()) {
            return "";
        }
        if (node.get() instanceof ScalarNode scalar) {
            return scalar.getValue();
        }
        problem(PageRefusals.NO_TEXT.with(path));
        return "";
    }

    Optional<String> optional() {
        return text().isBlank() ? Optional.empty() : Optional.of(text());
    }

    /** The text with the place where it stands; empty if there is none. */
    Optional<SourceText> source() {
        return optional().map(text -> {
            Mark mark = node.orElseThrow().getStartMark();
            ScalarStyle style = ((ScalarNode) node.get()).getScalarStyle();
            if (style == ScalarStyle.LITERAL || style == ScalarStyle.FOLDED) {
                int line = mark.getLine() + 1;
                int indent = file.indent(file.lineWithText(line));
                return new SourceText(file.name(), text, line + 1, indent + 1, indent);
            }
            int quote = style == ScalarStyle.PLAIN ? 0 : 1;
            return new SourceText(
                    file.name(), text, mark.getLine() + 1, mark.getColumn() + quote + 1, mark.getColumn() + quote);
        });
    }

    Map<String, String> texts() {
        Map<String, String> texts = new LinkedHashMap<>();
        children().forEach((name, child) -> texts.put(name, child.text()));
        return texts;
    }

    /** A text in both languages; a stand-in and a problem if one is missing. */
    Text bilingual() {
        YamlNode both = knowing("zh", "en");
        String zh = both.get("zh").text();
        String en = both.get("en").text();
        if (zh.isBlank() || en.isBlank()) {
            problem(PageRefusals.ONE_LANGUAGE.with(path));
            return Text.of("?", "?");
        }
        return Text.of(zh, en);
    }

    /** A day and a time; empty if there is none. */
    Optional<LocalDateTime> moment() {
        try {
            return optional().map(LocalDateTime::parse);
        } catch (DateTimeParseException e) {
            problem(PageRefusals.NO_MOMENT.with(path, text()));
            return Optional.empty();
        }
    }

    /** A day; empty if there is none. */
    Optional<LocalDate> day() {
        try {
            return optional().map(LocalDate::parse);
        } catch (DateTimeParseException e) {
            problem(PageRefusals.NO_DAY.with(path, text()));
            return Optional.empty();
        }
    }

    /** One of the constants of an enum; the first of them, and a problem, if it is none. */
    <E extends Enum<E>> E constant(Class<E> type) {
        String name = text();
        return Arrays.stream(type.getEnumConstants())
                .filter(each -> each.name().equals(name))
                .findFirst()
                .orElseGet(() -> {
                    problem(PageRefusals.NO_CONSTANT.with(path, Arrays.toString(type.getEnumConstants()), name));
                    return type.getEnumConstants()[0];
                });
    }

    long number() {
        try {
            return Long.parseLong(text());
        } catch (NumberFormatException e) {
            problem(PageRefusals.NO_NUMBER.with(path, text()));
            return 0;
        }
    }

    /** Tells what is wrong with this place, and where it is. */
    void problem(Text text) {
        file.problem(text, node);
    }

    private boolean isEmpty() {
        return node.isEmpty()
                || (node.get() instanceof ScalarNode scalar && scalar.getValue().isEmpty());
    }
}
