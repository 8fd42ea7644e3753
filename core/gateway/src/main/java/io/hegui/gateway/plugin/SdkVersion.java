package io.hegui.gateway.plugin;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Properties;

/**
 * The version of the SDK this build brings, which is the version of Hegui itself.
 *
 * @param full for example {@code 0.1.0-SNAPSHOT}
 */
public record SdkVersion(String full) {
    private static final String RESOURCE = "/io/hegui/gateway/version.properties";

    /** The version that was written into this build. */
    public static SdkVersion ofThisBuild() {
        Properties properties = new Properties();
        try (InputStream in = SdkVersion.class.getResourceAsStream(RESOURCE)) {
            if (in == null) {
                throw new IllegalStateException("the build lacks " + RESOURCE);
            }
            properties.load(in);
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read " + RESOURCE, e);
        }
        return new SdkVersion(properties.getProperty("version", ""));
    }

    /**
     * Without qualifier: a range such as {@code >=0.1.0} does not admit {@code 0.1.0-SNAPSHOT}, though a snapshot has
     * the interface of the release to come.
     */
    public String stable() {
        int qualifier = full.indexOf('-');
        return qualifier < 0 ? full : full.substring(0, qualifier);
    }
}
