package io.hegui.gateway.plugin;

import io.hegui.engine.catalogue.ReferenceData;
import io.hegui.engine.reference.Article;
import io.hegui.engine.reference.Register;
import io.hegui.sdk.Text;
import io.hegui.sdk.calendar.WorkingCalendar;
import io.hegui.sdk.regulation.Citation;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;

/** The smallest reference data that the fixtures can be loaded with. */
final class References {
    private References() {}

    static ReferenceData tiny() {
        Article article = new Article(
                new Citation("规则", "1"),
                Text.of("规则", "Rules"),
                Text.of("金额须为正。", "The amount is positive."),
                Article.Status.VERIFIED,
                "made for tests");
        WorkingCalendar calendar = new WorkingCalendar(Map.of(LocalDate.of(2026, 1, 1), false));
        return new ReferenceData(calendar, new Register(List.of(article)), Map.of(), Map.of(), "0".repeat(64));
    }
}
