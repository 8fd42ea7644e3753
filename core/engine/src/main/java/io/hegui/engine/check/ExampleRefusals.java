package io.hegui.engine.check;

import static io.hegui.engine.refusal.Sentence.sentence;

import io.hegui.engine.refusal.Sentence;

/** Why an example does not prove its check. */
final class ExampleRefusals {
    static final Sentence NO_DATASET =
            sentence("这里没有该示例可以针对的数据集", "no dataset here is one that the example can be about");
    static final Sentence NO_ROWS = sentence("没有行", "has no rows");
    static final Sentence NO_BEFORE =
            sentence("没有在 'before' 下给出上期报送的行", "has no rows of the earlier filing, under 'before'");
    static final Sentence NO_RECEIVED =
            sentence("没有在 'received' 下说明收到时间", "does not say when it was received, under 'received'");
    static final Sentence NOT_NEEDED =
            sentence("给出了数据集 '{0}' 的行，而该校验并不需要", "gives rows of dataset '{0}', which the check does not need");
    static final Sentence NO_PERIOD = sentence("报告期 '{0}' 无法读取：{1}", "has the period '{0}', which cannot be read: {1}");
    static final Sentence OTHERS_WRONG = sentence("另一机构的行本身有误：{0}", "the rows of another institution are wrong: {0}");
    static final Sentence FAILED = sentence("校验运行失败：{0}", "the check failed: {0}");
    static final Sentence ROWS_WRONG = sentence("示例的行本身有误：{0}", "its rows are wrong themselves: {0}");
    static final Sentence ONLY_UNKNOWN = sentence("应当只得出 UNKNOWN", "should find nothing but UNKNOWN");
    static final Sentence IS_UNKNOWN = sentence("得出了 UNKNOWN", "finds UNKNOWN");
    static final Sentence MESSAGE = sentence(
            "消息 '{0}' 不存在，或引用了校验结果中没有的值：{1}",
            "the message '{0}' does not exist or names a value that the finding does not have: {1}");
    static final Sentence OTHER_FINDINGS =
            sentence("应得出 {0}（行:字段:消息），实得 {1}", "should find {0} (row:field:message), found {1}");

    private ExampleRefusals() {}
}
