package io.hegui.plugin.p2p;

import io.hegui.sdk.dataset.Column;
import java.time.YearMonth;

/** What has a platform to publish for a month, and by when? */
public record DisclosureQuestion(
        @Column(zh = "披露月份", en = "Month disclosed") YearMonth period) {}
