package io.hegui.engine.catalogue;

import static io.hegui.engine.catalogue.PageRefusals.CITES_NOTHING;
import static io.hegui.engine.catalogue.PageRefusals.NO_ANNOTATION;
import static io.hegui.engine.catalogue.PageRefusals.NO_CITATION;
import static io.hegui.engine.catalogue.PageRefusals.NO_FILE_ID;
import static io.hegui.engine.catalogue.PageRefusals.NO_FIRST_DAY;
import static io.hegui.engine.catalogue.PageRefusals.NO_ID;
import static io.hegui.engine.catalogue.PageRefusals.NO_MESSAGE;
import static io.hegui.engine.catalogue.PageRefusals.NO_PAGE;
import static io.hegui.engine.catalogue.PageRefusals.NO_TITLE;
import static io.hegui.engine.catalogue.PageRefusals.OF_CHECK;
import static io.hegui.engine.catalogue.PageRefusals.WRONG_DAY;

import io.hegui.engine.check.CheckPage;
import io.hegui.engine.check.Example;
import io.hegui.engine.check.Reach;
import io.hegui.sdk.Text;
import io.hegui.sdk.check.CheckInfo;
import io.hegui.sdk.check.Kind;
import io.hegui.sdk.check.Observation;
import io.hegui.sdk.check.Severity;
import io.hegui.sdk.regulation.Citation;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Puts together a check's page: what its annotation says, or its YAML file alone. */
final class PageReader {
    private static final Pattern ID = Pattern.compile("[A-Z][A-Za-z0-9_-]*(\\.[A-Za-z0-9_-]+)*");

    private static final String FOLDER = "checks";
    private static final String SUFFIX = ".yaml";

    private final String plugin;
    private final Resources resources;
    private final Consumer<Text> problems;

    PageReader(String plugin, Resources resources, Consumer<Text> problems) {
        this.plugin = plugin;
        this.resources = resources;
        this.problems = problems;
    }

    /** The page; empty, with at least one problem, if its annotation or its page cannot be used. */
    Optional<CheckPage> read(Class<?> check) {
        CheckInfo info = check.getAnnotation(CheckInfo.class);
        if (info == null) {
            problem(check.getName(), NO_ANNOTATION.with());
            return Optional.empty();
        }
        if (isNoId(info.id())) {
            problem(check.getName(), NO_ID.with(info.id()));
            return Optional.empty();
        }
        if (info.cites().length == 0) {
            problem(info.id(), NO_CITATION.with());
        }
        Optional<LocalDate> from = day(info.id(), info.validFrom());
        Optional<LocalDate> to = info.validTo().isEmpty() ? Optional.empty() : day(info.id(), info.validTo());
        if (from.isEmpty() || info.zh().isBlank() || info.en().isBlank()) {
            problem(info.id(), NO_TITLE.with());
            return Optional.empty();
        }
        Optional<YamlNode> file = file(info.id());
        if (file.isEmpty()) {
            problem(info.id(), NO_PAGE.with(path(info.id())));
            return Optional.empty();
        }
        if (!file.get().isReadable()) {
            return Optional.empty();
        }
        YamlNode yaml = file.get().knowing("rule", "fix", "messages", "examples");
        return Optional.of(new CheckPage(
                info.id(),
                plugin,
                info.kind(),
                info.severity(),
                Text.of(info.zh(), info.en()),
                cites(info),
                from.get(),
                to,
                Set.of(info.binds()),
                yaml.get("rule").bilingual(),
                yaml.get("fix").bilingual(),
                withFinding(info.id(), messages(yaml)),
                yaml.get("examples").items().stream().map(ExampleReader::read).toList(),
                Optional.empty(),
                Reach.FILING));
    }

    /**
     * The pages of checks that are written as expressions.
     *
     * @param others ids of the plugin's other checks, whose pages these are not
     * @param all whether each other page must be one
     */
    List<CheckPage> declared(Set<String> others, boolean all) {
        List<CheckPage> pages = new ArrayList<>();
        for (String name : resources.list(FOLDER)) {
            String id = name.endsWith(SUFFIX) ? name.substring(0, name.length() - SUFFIX.length()) : "";
            if (!id.isEmpty() && !others.contains(id)) {
                file(id).filter(YamlNode::isReadable)
                        .filter(yaml -> all || RuleTextReader.isRule(yaml))
                        .flatMap(yaml -> declared(id, yaml))
                        .ifPresent(pages::add);
            }
        }
        return pages;
    }

    private Optional<CheckPage> declared(String id, YamlNode yaml) {
        if (isNoId(id)) {
            problem(id, NO_FILE_ID.with());
            return Optional.empty();
        }
        RuleTextReader.refuseUnknown(yaml, "rule", "fix", "messages", "examples");
        List<Citation> cites =
                yaml.get("cites").items().stream().map(PageReader::citation).toList();
        if (cites.isEmpty()) {
            problem(id, CITES_NOTHING.with());
        }
        Optional<LocalDate> from = yaml.get("validFrom").day();
        if (from.isEmpty()) {
            problem(id, NO_FIRST_DAY.with());
        }
        Kind kind = yaml.get("kind").constant(Kind.class);
        Severity severity = yaml.get("severity").constant(Severity.class);
        Text title = yaml.get("title").bilingual();
        Optional<LocalDate> to = yaml.get("validTo").day();
        Set<String> binds = yaml.get("binds").items().stream()
                .map(YamlNode::text)
                .collect(Collectors.toCollection(LinkedHashSet::new));
        Text rule = yaml.get("rule").bilingual();
        Text fix = yaml.get("fix").bilingual();
        Map<String, Text> messages = withFinding(id, messages(yaml));
        List<Example> examples =
                yaml.get("examples").items().stream().map(ExampleReader::read).toList();
        return new RuleTextReader(plugin + "/" + path(id), yaml)
                .read()
                .flatMap(text -> from.map(first -> new CheckPage(
                        id,
                        plugin,
                        kind,
                        severity,
                        title,
                        cites,
                        first,
                        to,
                        binds,
                        rule,
                        fix,
                        messages,
                        examples,
                        Optional.of(text),
                        Reach.of(text.neededDatasets(), Optional.empty()))));
    }

    private Optional<YamlNode> file(String id) {
        return resources.read(path(id)).map(bytes -> YamlNode.read(plugin + "/" + path(id), bytes, problems));
    }

    private static String path(String id) {
        return FOLDER + "/" + id + SUFFIX;
    }

    private static boolean isNoId(String id) {
        return !ID.matcher(id).matches() || id.startsWith("S.");
    }

    private Map<String, Text> withFinding(String id, Map<String, Text> messages) {
        if (!messages.containsKey(Observation.DEFAULT_MESSAGE)) {
            problem(id, NO_MESSAGE.with(Observation.DEFAULT_MESSAGE));
        }
        return messages;
    }

    private static Citation citation(YamlNode node) {
        node.knowing("document", "article");
        return new Citation(node.get("document").text(), node.get("article").text());
    }

    static Map<String, Text> messages(YamlNode page) {
        Map<String, Text> messages = new LinkedHashMap<>();
        page.get("messages").children().forEach((name, node) -> messages.put(name, node.bilingual()));
        return messages;
    }

    private static List<Citation> cites(CheckInfo info) {
        return Arrays.stream(info.cites())
                .map(cite -> new Citation(cite.document(), cite.article()))
                .toList();
    }

    private Optional<LocalDate> day(String check, String text) {
        try {
            return Optional.of(LocalDate.parse(text));
        } catch (DateTimeParseException e) {
            problem(check, WRONG_DAY.with(text));
            return Optional.empty();
        }
    }

    private void problem(String check, Text text) {
        problems.accept(OF_CHECK.with(plugin, check, text));
    }
}
