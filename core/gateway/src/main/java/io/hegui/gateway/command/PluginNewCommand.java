package io.hegui.gateway.command;

import io.hegui.gateway.plugin.SdkVersion;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import javax.lang.model.SourceVersion;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code hegui plugin new}: a project that builds, tests and is ready to be changed. */
@Command(
        name = "new",
        description = {
            "Writes a Maven project: a dataset, two checks, a file format, an endpoint, tests, sample files.",
            "Its 'mvn verify' is green from the start. With --pack, a plugin without Java instead.",
            ""
        },
        mixinStandardHelpOptions = true,
        versionProvider = Hegui.Version.class,
        footer = {"", "Example:", "  hegui plugin new leasing --type LEASING --package com.example.leasing"})
final class PluginNewCommand implements Callable<Integer> {
    private static final Pattern ID = Pattern.compile("[a-z][a-z0-9-]{1,39}");
    private static final Pattern TYPE = Pattern.compile("[A-Z][A-Z0-9_]{1,19}");

    @Spec
    @SuppressWarnings("NullAway.Init") // set by picocli before call
    private CommandSpec spec;

    @Parameters(paramLabel = "ID", description = "The plugin's id: lower-case letters, digits and hyphens.")
    @SuppressWarnings("NullAway.Init") // required
    private String id;

    @Option(names = "--type", paramLabel = "TYPE", description = "Institution type. Default: the id in capitals.")
    private @Nullable String type;

    @Option(names = "--package", paramLabel = "NAME", description = "Java package. Default: com.example.ID.")
    private @Nullable String packageName;

    @Option(
            names = "--pack",
            description = "Checks written as expressions, without Java, on datasets of other plugins.")
    private boolean pack;

    @Option(names = "--directory", paramLabel = "DIR", description = "Where to write it. Default: a new directory ID.")
    private @Nullable Path directory;

    @Override
    public Integer call() {
        if (!ID.matcher(id).matches()) {
            throw new CommandFailedException(
                    "a plugin's id has lower-case letters, digits and hyphens, was '" + id + "'");
        }
        String code = Optional.ofNullable(type)
                .orElseGet(() -> id.toUpperCase(Locale.ROOT).replace('-', '_'));
        if (!TYPE.matcher(code).matches()) {
            throw new CommandFailedException("an institution type has 2 to 20 capitals, digits and underscores, was '"
                    + code + "'; give --type");
        }
        String java = Optional.ofNullable(packageName).orElseGet(() -> "com.example." + id.replace("-", ""));
        if (!SourceVersion.isName(java)) {
            throw new CommandFailedException("'" + java + "' cannot be the name of a Java package; give --package");
        }
        Path target = empty(Optional.ofNullable(directory).orElseGet(() -> Path.of(id)));
        if (pack) {
            PluginTemplate.pack(Map.of("packId", id, "code", code)).write(target);
            spec.commandLine().getOut().println("""
                    pack '%s' is in %s. Next:
                      hegui plugin prove %s
                      hegui plugin pack %s""".formatted(id, target, target, target));
            return ExitCode.CLEAN;
        }
        PluginTemplate.project(Map.of(
                        "groupId", java,
                        "artifactId", id,
                        "version", "1.0.0",
                        "package", java,
                        "institutionType", code,
                        "heguiVersion", SdkVersion.ofThisBuild().full()))
                .write(target);
        spec.commandLine().getOut().println("""
                plugin '%s' is in %s. Next:
                  cd %s
                  mvn verify
                  hegui plugin prove target/%s-1.0.0.jar
                  hegui dev""".formatted(id, target, target, id));
        return ExitCode.CLEAN;
    }

    private static Path empty(Path directory) {
        try {
            if (Files.isDirectory(directory)) {
                try (Stream<Path> files = Files.list(directory)) {
                    if (files.findAny().isPresent()) {
                        throw new CommandFailedException("the directory " + directory + " is not empty; give another");
                    }
                }
            }
            return Files.createDirectories(directory);
        } catch (IOException e) {
            throw new CommandFailedException("the directory " + directory + " cannot be made: " + e);
        }
    }
}
