package io.hegui.gateway.plugin;

import io.hegui.sdk.Text;
import java.time.LocalDate;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Which plugins are to judge filings of earlier periods than the latest versions do.
 *
 * @param until the day before which these periods end
 * @param plugins all of them, by the hash of their files
 * @param obstacles why they may not be loaded, if they may not
 */
public record EarlierPeriods(LocalDate until, Map<String, PluginSource> plugins, List<Text> obstacles) {
    public EarlierPeriods {
        plugins = Collections.unmodifiableMap(new LinkedHashMap<>(plugins));
        obstacles = List.copyOf(obstacles);
    }
}
