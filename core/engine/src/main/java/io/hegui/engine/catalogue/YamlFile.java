package io.hegui.engine.catalogue;

import io.hegui.sdk.Text;
import java.io.StringReader;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import org.yaml.snakeyaml.DumperOptions;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;
import org.yaml.snakeyaml.error.Mark;
import org.yaml.snakeyaml.error.MarkedYAMLException;
import org.yaml.snakeyaml.error.YAMLException;
import org.yaml.snakeyaml.nodes.MappingNode;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.nodes.NodeTuple;
import org.yaml.snakeyaml.nodes.ScalarNode;
import org.yaml.snakeyaml.nodes.SequenceNode;
import org.yaml.snakeyaml.representer.Representer;
import org.yaml.snakeyaml.resolver.Resolver;

/** A YAML file: its tree, its lines, and whoever hears what is wrong with it. */
final class YamlFile {
    private final String name;
    private final List<String> lines;
    private final Consumer<Text> problems;
    private final Optional<Node> root;
    private boolean readable = true;

    YamlFile(String name, String content, Consumer<Text> problems) {
        this.name = name;
        this.lines = content.lines().toList();
        this.problems = problems;
        this.root = compose(content);
    }

    String name() {
        return name;
    }

    /** Empty where the file has nothing, or is none. */
    Optional<Node> root() {
        return root;
    }

    /** Whether it is YAML at all. Where it is not, that has been said, and whatever else it lacks is no news. */
    boolean isReadable() {
        return readable;
    }

    /** Says what is wrong, and where that stands. */
    void problem(Text text, Optional<Node> at) {
        problems.accept(at.map(Node::getStartMark)
                .map(mark -> PageRefusals.AT.with(text, mark.getLine() + 1, mark.getColumn() + 1))
                .orElse(text));
    }

    /** The first line from there on that is not blank; both count from 0. */
    int lineWithText(int from) {
        int line = from;
        while (line < lines.size() - 1 && lines.get(line).isBlank()) {
            line++;
        }
        return line;
    }

    /** Spaces in front of a line, which counts from 0. */
    int indent(int line) {
        String text = line < lines.size() ? lines.get(line) : "";
        return text.length() - text.stripLeading().length();
    }

    private Optional<Node> compose(String content) {
        LoaderOptions options = new LoaderOptions();
        DumperOptions dumping = new DumperOptions();
        Yaml yaml =
                new Yaml(new SafeConstructor(options), new Representer(dumping), dumping, options, new TextResolver());
        try {
            Optional<Node> composed = Optional.ofNullable(yaml.compose(new StringReader(content)));
            composed.ifPresent(node -> refuseTwice(node, new HashSet<>()));
            return composed;
        } catch (MarkedYAMLException e) {
            readable = false;
            Mark mark = e.getProblemMark();
            problems.accept(
                    PageRefusals.NO_YAML_AT.with(name, mark.getLine() + 1, mark.getColumn() + 1, e.getProblem()));
            return Optional.empty();
        } catch (YAMLException e) {
            readable = false;
            problems.accept(PageRefusals.NO_YAML.with(name, e.getMessage()));
            return Optional.empty();
        }
    }

    private void refuseTwice(Node node, Set<Node> seen) {
        if (!seen.add(node)) {
            return;
        }
        if (node instanceof SequenceNode list) {
            list.getValue().forEach(item -> refuseTwice(item, seen));
        } else if (node instanceof MappingNode map) {
            Set<String> keys = new HashSet<>();
            for (NodeTuple entry : map.getValue()) {
                if (entry.getKeyNode() instanceof ScalarNode key && !keys.add(key.getValue())) {
                    problem(PageRefusals.KEY_TWICE.with(name, key.getValue()), Optional.of(key));
                }
                refuseTwice(entry.getValueNode(), seen);
            }
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
