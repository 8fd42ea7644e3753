package io.hegui.gateway.plugin;

/** One plugin cannot be loaded. The message names the plugin's file and says what to change. */
final class PluginRefusedException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    PluginRefusedException(String message) {
        super(message);
    }
}
