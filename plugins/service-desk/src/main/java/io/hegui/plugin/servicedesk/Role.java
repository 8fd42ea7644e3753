package io.hegui.plugin.servicedesk;

import io.hegui.sdk.Text;
import io.hegui.sdk.dataset.CodeList;

/** Who reports to whom, from the lowest. */
public enum Role implements CodeList {
    AGENT(1, "业务代表", "agent"),
    SHIFT_LEADER(2, "班长", "shift leader"),
    CSD_DIRECTOR(3, "客服部主任", "director of the department"),
    CENTRE_DIRECTOR(4, "客服中心主任", "director of the centre"),
    COMPANY(5, "公司", "the company");

    private final int level;
    private final String zh;
    private final String en;

    Role(int level, String zh, String en) {
        this.level = level;
        this.zh = zh;
        this.en = en;
    }

    @Override
    public Text label() {
        return Text.of(zh, en);
    }

    /** How many levels the other is above this one; negative if it is below. */
    int levelsUpTo(Role other) {
        return other.level - level;
    }

    /** Whether it stands between the two, from below. */
    boolean isBetween(Role low, Role high) {
        return low.levelsUpTo(this) > 0 && levelsUpTo(high) > 0;
    }
}
