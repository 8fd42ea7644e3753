package io.hegui.gateway.command;

import io.hegui.sdk.Language;
import java.util.Locale;

/** The language of whoever sits at this machine: Chinese if it is set to that, else English. */
final class MachineLanguage {
    private MachineLanguage() {}

    static Language get() {
        return Locale.getDefault().getLanguage().equals(Language.ZH.tag()) ? Language.ZH : Language.EN;
    }
}
