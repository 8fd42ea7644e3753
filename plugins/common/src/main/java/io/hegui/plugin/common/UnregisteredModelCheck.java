package io.hegui.plugin.common;

import io.hegui.sdk.check.CheckContext;
import io.hegui.sdk.check.CheckInfo;
import io.hegui.sdk.check.Findings;
import io.hegui.sdk.check.Kind;
import io.hegui.sdk.check.Need;
import io.hegui.sdk.check.Observation;
import io.hegui.sdk.check.RecordCheck;
import io.hegui.sdk.check.Severity;
import io.hegui.sdk.lending.conduct.ApplicationRow;
import io.hegui.sdk.lending.conduct.RiskModelRow;
import io.hegui.sdk.regulation.Cite;
import java.util.List;

/** A model decided on a loan that the register of models does not have. */
@CheckInfo(
        id = "E.1.4.b.2",
        kind = Kind.COMPLIANCE,
        severity = Severity.MAJOR,
        zh = "使用未登记的风控模型",
        en = "A model that is not in the register decided",
        cites = @Cite(document = "整治办函〔2017〕141号", article = "一(四)"),
        validFrom = "2017-12-01")
final class UnregisteredModelCheck implements RecordCheck<ApplicationRow> {
    private static final Need<RiskModelRow, RegisteredModel> MODELS = Need.of(
                    "risk-model",
                    RiskModelRow.class,
                    RiskModelRow::modelId,
                    RegisteredModel.class,
                    row -> new RegisteredModel(row.version()))
            .merging((first, later) -> later);

    @Override
    public Class<ApplicationRow> recordType() {
        return ApplicationRow.class;
    }

    @Override
    public List<Need<?, ?>> needs() {
        return List.of(MODELS);
    }

    @Override
    public void check(ApplicationRow application, CheckContext context, Findings findings) {
        String model = application.modelId();
        if (model != null && context.lookup(MODELS).find(model).isEmpty()) {
            findings.add(Observation.on("model_id").observed(model));
        }
    }
}
