package ${package};

import io.hegui.sdk.dataset.Column;
import java.time.LocalDate;

/** Which limits hold on a day? */
public record LimitsQuestion(
        @Column(zh = "日期", en = "Day") LocalDate day,
        @Column(zh = "地区", en = "Region") String region) {}
