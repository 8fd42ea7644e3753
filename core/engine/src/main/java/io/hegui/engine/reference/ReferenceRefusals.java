package io.hegui.engine.reference;

import static io.hegui.engine.refusal.Sentence.sentence;

import io.hegui.engine.refusal.Sentence;

/** Why a file of reference data cannot be read. */
final class ReferenceRefusals {
    static final Sentence AT_LINE = sentence("{0}，第 {1} 行：{2}", "{0}, line {1}: {2}");
    static final Sentence EMPTY = sentence("列 '{0}' 为空", "column '{0}' is empty");
    static final Sentence NO_DAY =
            sentence("列 '{0}' 必须是形如 2026-01-31 的日期，实为 '{1}'", "column '{0}' must be a day like 2026-01-31, was '{1}'");
    static final Sentence OTHER_HEADER = sentence("表头必须为 {0}", "the header must be {0}");
    static final Sentence OTHER_LENGTH = sentence("应有 {0} 个字段，实有 {1} 个", "expected {0} fields, found {1}");
    static final Sentence NO_TABLE = sentence(
            "引号位置不对、行过长，或不是 UTF-8 文本", "a quote is out of place, the line is too long, or the text is not UTF-8");
    static final Sentence CONTRADICTS =
            sentence("与第 {0} 行的日期、机构类型和地区相同", "holds for the same days, types and region as line {0}");
    static final Sentence ENDS_BEFORE = sentence("止于 {0}，早于起始日 {1}", "ends on {0}, before it starts on {1}");
    static final Sentence NO_REGION =
            sentence("region 必须为 * 或 2 至 6 位数字，实为 '{0}'", "region must be * or 2 to 6 digits, was '{0}'");
    static final Sentence NO_STATUS = sentence(
            "status 必须为 verified、unverified 或 proposed，实为 '{0}'",
            "status must be verified, unverified or proposed, was '{0}'");
    static final Sentence NO_KIND =
            sentence("kind 必须为 holiday 或 workday，实为 '{0}'", "kind must be holiday or workday, was '{0}'");
    static final Sentence DAY_TWICE = sentence("{0} 出现两次", "{0} is there twice");
    static final Sentence NO_CALENDAR = sentence("没有找到载有休息日的文件", "no file with days off was found");

    private ReferenceRefusals() {}
}
