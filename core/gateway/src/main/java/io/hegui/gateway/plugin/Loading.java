package io.hegui.gateway.plugin;

import io.hegui.engine.catalogue.CatalogueException;
import io.hegui.engine.catalogue.Contribution;
import io.hegui.engine.catalogue.ReferenceData;
import io.hegui.engine.refusal.Sentence;
import java.io.IOException;

/** The way from a jar to a generation that has said what it contributes. */
final class Loading {
    private final PluginStore store;
    private final SdkVersion sdk;
    private final ReferenceData reference;

    Loading(PluginStore store, SdkVersion sdk, ReferenceData reference) {
        this.store = store;
        this.sdk = sdk;
        this.reference = reference;
    }

    SdkVersion sdk() {
        return sdk;
    }

    /** What the operator keeps in files, which is in force as long as nothing else is wanted. */
    ReferenceData reference() {
        return reference;
    }

    /** @throws PluginRefusedException if the jar is no acceptable plugin */
    StoredPlugin stage(PluginSource source) {
        try {
            return store.keep(source);
        } catch (IOException e) {
            throw new PluginRefusedException(source.file(), PluginRefusals.NOT_COPIED.with(e));
        }
    }

    /**
     * Loads a generation and asks it what it contributes.
     *
     * @param with the operator's data that it is to go with
     * @throws PluginRefusedException if it cannot be loaded or contradicts its manifest; it is for the caller to stop it
     */
    void load(Generation generation, ReferenceData with) {
        StoredPlugin stored = generation.stored();
        generation.load(sdk);
        try {
            refuseOtherId(stored, generation.contribute(with));
        } catch (CatalogueException e) {
            throw new PluginRefusedException(stored.origin(), Sentence.all(e.problems()));
        }
    }

    private static void refuseOtherId(StoredPlugin stored, Contribution contribution) {
        String id = contribution.info().id();
        if (!id.equals(stored.manifest().id())) {
            throw new PluginRefusedException(
                    stored.origin(),
                    PluginRefusals.OTHER_ID.with(stored.manifest().id(), id));
        }
    }
}
