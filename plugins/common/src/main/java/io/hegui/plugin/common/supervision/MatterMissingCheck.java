package io.hegui.plugin.common.supervision;

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
import java.util.List;

/** A return on responsibilities leaves out a matter for which somebody is responsible. */
@CheckInfo(
        id = "E.2.4.3",
        kind = Kind.INTEGRITY,
        severity = Severity.MAJOR,
        zh = "责任分工缺少监管事项",
        en = "A matter is missing from the return on responsibilities",
        cites = {
            @Cite(document = "整治办函〔2017〕141号", article = "二(末段)"),
            @Cite(document = "整治办函〔2017〕141号", article = "三(末段)")
        },
        validFrom = "2017-12-01",
        binds = "LFA")
public final class MatterMissingCheck implements DatasetCheck<ResponsibilityRow, Matters> {
    private static final List<SupervisedMatter> ALWAYS =
            List.of(SupervisedMatter.MICROLENDING, SupervisedMatter.BANK_LENDING);

    @Override
    public Class<ResponsibilityRow> recordType() {
        return ResponsibilityRow.class;
    }

    @Override
    public Matters start() {
        return new Matters();
    }

    @Override
    public void add(Matters named, ResponsibilityRow row, RecordPlace place) {
        named.add(row.matter());
    }

    @Override
    public Matters merge(Matters left, Matters right) {
        left.addAll(right);
        return left;
    }

    @Override
    public void finish(Matters named, CheckContext context, DatasetFindings findings) {
        for (SupervisedMatter matter : ALWAYS) {
            if (!named.has(matter)) {
                findings.add(Observation.on("matter")
                        .expected(Expected.equalTo(matter))
                        .with("missing", matter));
            }
        }
    }
}
