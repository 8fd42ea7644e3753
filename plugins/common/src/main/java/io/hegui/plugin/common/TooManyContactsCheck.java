package io.hegui.plugin.common;

import io.hegui.sdk.check.CheckContext;
import io.hegui.sdk.check.CheckInfo;
import io.hegui.sdk.check.DatasetFindings;
import io.hegui.sdk.check.Expected;
import io.hegui.sdk.check.GroupCheck;
import io.hegui.sdk.check.GroupCheck.Member;
import io.hegui.sdk.check.Kind;
import io.hegui.sdk.check.Observation;
import io.hegui.sdk.check.Severity;
import io.hegui.sdk.lending.conduct.CollectionRow;
import io.hegui.sdk.parameter.Effective;
import io.hegui.sdk.regulation.Cite;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** More contacts on one loan in a day than a borrower should have to bear. */
@CheckInfo(
        id = "E.1.5.4",
        kind = Kind.PLAUSIBILITY,
        severity = Severity.INFO,
        zh = "同日催收次数过多",
        en = "Too many contacts in a day",
        cites = @Cite(document = "整治办函〔2017〕141号", article = "一(五)"),
        validFrom = "2017-12-01")
final class TooManyContactsCheck implements GroupCheck<CollectionRow, ContactMinute> {
    private static final Comparator<Member<ContactMinute>> BY_TIME = Comparator.comparingInt(
                    (Member<ContactMinute> member) -> member.value().minute())
            .thenComparingLong(member -> member.place().row());

    @Override
    public Class<CollectionRow> recordType() {
        return CollectionRow.class;
    }

    @Override
    public Class<ContactMinute> memberType() {
        return ContactMinute.class;
    }

    @Override
    public String group(CollectionRow contact) {
        return contact.ruleDate() + " " + contact.loanId();
    }

    @Override
    public ContactMinute member(CollectionRow contact) {
        return new ContactMinute(
                contact.ruleDate(), contact.at().at().toLocalTime().toSecondOfDay() / 60);
    }

    @Override
    public void check(List<Member<ContactMinute>> members, CheckContext context, DatasetFindings findings) {
        LocalDate day = members.get(0).value().day();
        Optional<Effective<Integer>> limit = context.parameter(ConductParameters.CONTACTS_A_DAY, day);
        if (limit.isEmpty()) {
            findings.add(members.get(0).place(), Observation.unknown("at", ConductParameters.CONTACTS_A_DAY, day));
        } else if (members.size() > limit.get().value()) {
            Member<ContactMinute> last = members.stream().max(BY_TIME).orElseThrow();
            findings.add(
                    last.place(),
                    Observation.on("contacts_a_day")
                            .observed(members.size())
                            .expected(Expected.atMost(limit.get().value()))
                            .with("day", day)
                            .with("limit", limit.get().value()));
        }
    }
}
