package io.hegui.engine.catalogue;

import io.hegui.engine.check.CheckPage;
import io.hegui.engine.reference.Register;
import io.hegui.sdk.InstitutionType;
import java.util.List;
import java.util.Optional;

/** The immutable set of plugin versions, parameters and calendar that a filing is judged by. */
public final class Catalogue {
    private Catalogue() {}

    /** @throws CatalogueException with everything that is wrong */
    public static Catalogue compose(List<Contribution> contributions, ReferenceData reference) {
        if (!contributions.isEmpty() && reference.hash().isEmpty()) {
            throw new CatalogueException(List.of("reference data without a hash"));
        }
        return new Catalogue();
    }

    /** SHA-256 over plugins, parameters, calendar and register: equal for equal content, whatever the order. */
    public String id() {
        return "";
    }

    public List<InstitutionType> institutionTypes() {
        return List.of();
    }

    public Optional<DatasetPlan> dataset(String institutionType, String datasetId) {
        return Optional.empty();
    }

    public List<DatasetPlan> datasets() {
        return List.of();
    }

    /** All checks by id, those of the engine itself included. */
    public List<CheckPage> checks() {
        return List.of();
    }

    public Optional<CheckPage> check(String id) {
        return Optional.empty();
    }

    public Register register() {
        return Register.EMPTY;
    }

    public List<PluginVersion> plugins() {
        return List.of();
    }
}
