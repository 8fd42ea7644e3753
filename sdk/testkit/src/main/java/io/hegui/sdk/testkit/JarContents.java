package io.hegui.sdk.testkit;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/** What has no place among a plugin's files, whether they lie in its jar or in the directory that the jar is made of. */
final class JarContents {
    private static final Pattern HEGUI =
            Pattern.compile("(META-INF/versions/[0-9]+/)?(io/hegui/(sdk|engine|gateway)/.*\\.class)");
    /** Samples may be packed, as filings are. */
    private static final Pattern NESTED = Pattern.compile(".*\\.(jar|war)|(?!samples/).*\\.(zip|tar|tgz|gz)");

    private JarContents() {}

    /**
     * One sentence for each thing; empty where all is well.
     *
     * @param most bytes that the files may have together, packed if they lie in a jar
     */
    static List<String> problems(Class<?> plugin, long most) throws IOException {
        OwnResources home = OwnResources.of(plugin);
        Map<String, Long> files = home.sizes();
        List<String> problems = new ArrayList<>();
        for (String name : files.keySet()) {
            var ours = HEGUI.matcher(name);
            if (ours.matches() && isElsewhere(plugin, ours.group(2))) {
                problems.add(name + " is a class of Hegui's; depend on the SDK with scope 'provided'");
            } else if (NESTED.matcher(name).matches()) {
                problems.add(name + " is an archive within the jar, which nobody opens; leave it out");
            }
        }
        long all = files.values().stream().mapToLong(Long::longValue).sum();
        if (all > most) {
            problems.add("the files have " + all + " bytes, at most " + most
                    + " are expected; leave out what the plugin does not use, or allow more with mostBytes()");
        }
        return problems;
    }

    /** A class of Hegui's that is a copy; a plugin may be in a package of Hegui's, as those are that Hegui ships. */
    private static boolean isElsewhere(Class<?> plugin, String classFile) throws IOException {
        return Collections.list(plugin.getClassLoader().getResources(classFile)).size() > 1;
    }
}
