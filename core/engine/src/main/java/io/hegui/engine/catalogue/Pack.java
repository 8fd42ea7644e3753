package io.hegui.engine.catalogue;

import static java.util.Objects.requireNonNull;

import io.hegui.engine.refusal.Sentence;
import io.hegui.sdk.Text;
import io.hegui.sdk.parameter.Parameter;
import java.util.ArrayList;
import java.util.List;

/**
 * What a pack says of itself in {@value #FILE}. A pack is a plugin without Java: checks that are written as expressions,
 * parameters, and the articles that they cite.
 *
 * @param requires SDK versions it works with
 * @param publisher who made it, as people read it
 */
public record Pack(
        String id, String version, String requires, String publisher, Text title, List<Parameter<?>> parameters) {
    /** Where it stands in the pack. */
    public static final String FILE = "pack.yaml";

    public Pack {
        requireNonNull(title, "title is null");
        parameters = List.copyOf(parameters);
    }

    /** @throws CatalogueException with everything that is wrong with it */
    public static Pack read(byte[] bytes) {
        List<Text> problems = new ArrayList<>();
        YamlNode yaml = YamlNode.read(FILE, bytes, problems::add);
        if (!yaml.isReadable()) {
            throw new CatalogueException(problems);
        }
        yaml.knowing("id", "version", "requires", "publisher", "title", "parameters");
        List<Parameter<?>> parameters = new ArrayList<>();
        yaml.get("parameters").children().forEach((id, node) -> parameter(id, node, parameters));
        for (String key : List.of("id", "version", "requires", "publisher")) {
            if (yaml.get(key).optional().isEmpty()) {
                problems.add(PageRefusals.LACKS.with(FILE, key));
            }
        }
        Pack pack = new Pack(
                yaml.get("id").text().strip(),
                yaml.get("version").text().strip(),
                yaml.get("requires").text().strip(),
                yaml.get("publisher").text().strip(),
                yaml.get("title").bilingual(),
                parameters);
        if (!problems.isEmpty()) {
            throw new CatalogueException(problems);
        }
        return pack;
    }

    private static void parameter(String id, YamlNode node, List<Parameter<?>> parameters) {
        node.knowing("type", "title");
        ParameterType type = node.get("type").constant(ParameterType.class);
        Text title = node.get("title").bilingual();
        try {
            parameters.add(new Parameter<Object>(id, title, type));
        } catch (IllegalArgumentException e) {
            node.problem(Sentence.IN_PLACE.with(FILE, e.getMessage()));
        }
    }
}
