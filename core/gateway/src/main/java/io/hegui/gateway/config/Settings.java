package io.hegui.gateway.config;

import java.nio.file.Path;
import java.time.Duration;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Typed access to the text of the settings. A key is known by having been asked for, so that the list of known keys
 * cannot drift from the code; whatever was given and never asked for stops the start.
 */
final class Settings {
    private static final String PREFIX = "HEGUI_";
    /** Variables of the start script and of the client commands, which are no settings of the gateway. */
    private static final Set<String> NOT_SETTINGS = Set.of(
            "HEGUI_HOME",
            "HEGUI_CONFIG",
            "HEGUI_JAVA_OPTS",
            "HEGUI_URL",
            "HEGUI_CLIENT_ID",
            "HEGUI_CLIENT_SECRET",
            "HEGUI_TOKEN",
            "HEGUI_LOG_LEVEL");

    private static final Pattern SIZE = Pattern.compile("(\\d{1,15})\\s*(KiB|MiB|GiB)?");

    private final Map<String, String> file;
    private final Map<String, String> environment;
    private final Path directory;
    private final Set<String> known = new TreeSet<>();

    /**
     * @param file keys with dots between section and key
     * @param environment all environment variables
     * @param directory what relative paths are resolved against
     */
    Settings(Map<String, String> file, Map<String, String> environment, Path directory) {
        this.file = file;
        this.environment = environment;
        this.directory = directory;
    }

    String text(String key, String otherwise) {
        known.add(key);
        @Nullable String fromEnvironment = environment.get(variable(key));
        if (fromEnvironment != null) {
            return fromEnvironment.strip();
        }
        return file.getOrDefault(key, otherwise);
    }

    Optional<String> optional(String key) {
        return Optional.of(text(key, "")).filter(text -> !text.isEmpty());
    }

    Path path(String key, String otherwise) {
        return directory.resolve(text(key, otherwise)).normalize();
    }

    Optional<Path> optionalPath(String key) {
        return optional(key).map(text -> directory.resolve(text).normalize());
    }

    int integer(String key, int otherwise, int least, int most) {
        String text = text(key, Integer.toString(otherwise));
        try {
            int value = Integer.parseInt(text);
            if (value >= least && value <= most) {
                return value;
            }
        } catch (NumberFormatException e) {
            throw wrong(key, "a whole number from " + least + " to " + most, text);
        }
        throw wrong(key, "a whole number from " + least + " to " + most, text);
    }

    boolean flag(String key, boolean otherwise) {
        String text = text(key, Boolean.toString(otherwise));
        return switch (text) {
            case "true" -> true;
            case "false" -> false;
            default -> throw wrong(key, "true or false", text);
        };
    }

    /** A size in bytes: a number alone or with KiB, MiB or GiB. */
    long size(String key, String otherwise) {
        String text = text(key, otherwise);
        Matcher matcher = SIZE.matcher(text);
        if (!matcher.matches()) {
            throw wrong(key, "a size such as 512 MiB", text);
        }
        long unit = 1L;
        if (matcher.group(2) != null) {
            unit = switch (matcher.group(2)) {
                case "KiB" -> 1L << 10;
                case "MiB" -> 1L << 20;
                default -> 1L << 30;
            };
        }
        long bytes = Math.multiplyExact(Long.parseLong(matcher.group(1)), unit);
        if (bytes == 0) {
            throw wrong(key, "above zero", text);
        }
        return bytes;
    }

    /** An ISO 8601 duration above zero, for example PT15S. */
    Duration duration(String key, String otherwise) {
        String text = text(key, otherwise);
        try {
            Duration duration = Duration.parse(text);
            if (!duration.isNegative() && !duration.isZero()) {
                return duration;
            }
        } catch (DateTimeParseException e) {
            throw wrong(key, "a duration above zero such as PT15S or P7D", text);
        }
        throw wrong(key, "a duration above zero such as PT15S or P7D", text);
    }

    /** A duration within bounds, both of which are allowed. */
    Duration duration(String key, String otherwise, Duration least, Duration most) {
        Duration duration = duration(key, otherwise);
        if (duration.compareTo(least) < 0 || duration.compareTo(most) > 0) {
            throw wrong(key, "a duration from " + least + " to " + most, duration.toString());
        }
        return duration;
    }

    /** A size within bounds, both of which are allowed. */
    long size(String key, String otherwise, long least, long most) {
        long size = size(key, otherwise);
        if (size < least || size > most) {
            throw wrong(key, "a size from " + (least >> 20) + " MiB to " + (most >> 20) + " MiB", size + " bytes");
        }
        return size;
    }

    /** The keys asked for until now. */
    Set<String> known() {
        return Set.copyOf(known);
    }

    /** @throws ConfigurationException naming every key and variable that was given and means nothing */
    void refuseUnknown() {
        List<String> problems = new ArrayList<>();
        for (String key : new TreeSet<>(file.keySet())) {
            if (!known.contains(key)) {
                problems.add("unknown setting '" + key + "', nearest known is '" + Nearest.to(key, known) + "'");
            }
        }
        Set<String> variables = new TreeSet<>();
        known.forEach(key -> variables.add(variable(key)));
        for (String name : new TreeSet<>(environment.keySet())) {
            if (name.startsWith(PREFIX) && !variables.contains(name) && !NOT_SETTINGS.contains(name)) {
                problems.add("unknown environment variable '" + name + "', nearest known is '"
                        + Nearest.to(name, variables) + "'");
            }
        }
        if (!problems.isEmpty()) {
            throw new ConfigurationException(String.join("; ", problems));
        }
    }

    static String variable(String key) {
        return PREFIX + key.replace('.', '_').replace('-', '_').toUpperCase(Locale.ROOT);
    }

    private static ConfigurationException wrong(String key, String expected, String text) {
        return new ConfigurationException(key + " must be " + expected + ", was '" + text + "'");
    }
}
