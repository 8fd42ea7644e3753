package io.hegui.plugin.bank;

import io.hegui.sdk.check.CheckContext;
import io.hegui.sdk.check.CheckInfo;
import io.hegui.sdk.check.DatasetCheck;
import io.hegui.sdk.check.DatasetFindings;
import io.hegui.sdk.check.Expected;
import io.hegui.sdk.check.Kind;
import io.hegui.sdk.check.Observation;
import io.hegui.sdk.check.RecordPlace;
import io.hegui.sdk.check.Severity;
import io.hegui.sdk.regulation.Cite;

/** A return on the conditions of establishment leaves one of them out. */
@CheckInfo(
        id = "E.8.7.2",
        kind = Kind.INTEGRITY,
        severity = Severity.MAJOR,
        zh = "设立条件声明不全",
        en = "A condition of establishment is not attested",
        cites = @Cite(document = "贷款公司管理规定", article = "第八条"),
        validFrom = "2009-01-01",
        binds = "LC")
final class ConditionNotAttestedCheck implements DatasetCheck<ConditionRow, AttestedConditions> {
    @Override
    public Class<ConditionRow> recordType() {
        return ConditionRow.class;
    }

    @Override
    public AttestedConditions start() {
        return new AttestedConditions();
    }

    @Override
    public void add(AttestedConditions attested, ConditionRow row, RecordPlace place) {
        attested.add(row.item());
    }

    @Override
    public AttestedConditions merge(AttestedConditions left, AttestedConditions right) {
        left.addAll(right);
        return left;
    }

    @Override
    public void finish(AttestedConditions attested, CheckContext context, DatasetFindings findings) {
        for (EstablishmentCondition item : attested.missing()) {
            findings.add(Observation.on("item").expected(Expected.equalTo(item)).with("missing", item));
        }
    }
}
