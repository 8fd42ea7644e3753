package io.hegui.gateway.rollout;

import static io.hegui.engine.refusal.Sentence.sentence;

import io.hegui.engine.refusal.Sentence;

/** What is said of a change that is not made, among its {@code problems}. */
final class RolloutRefusals {
    static final Sentence MORE = sentence("……另有 {0} 个", "... and {0} more");
    static final Sentence SAME_PLUGIN =
            sentence("{0}：它是插件 '{1}'，而 {2} 也是；请只保留一个", "{0}: it is plugin '{1}', and so is {2}; keep one of them");
    static final Sentence NO_PLUGINS = sentence(
            "{0} 中没有插件 jar，数据库中也没有已启用的插件", "there is no plugin jar in {0}, and none is active in the database");
    static final Sentence DATASET =
            sentence("{1} 的数据集 '{0}'（已有 {2} 份报送）：{3}", "dataset '{0}' of {1} ({2} filings on record): {3}");
    static final Sentence CHANGES_NOTHING = sentence("与生效内容没有差别", "it changes nothing of what is in force");
    static final Sentence NOT_THERE = sentence("{0}：不存在，无法移除", "{0}: it is not there and cannot be removed");
    static final Sentence OTHER_NAME = sentence(
            "{0}：名称必须形如 calendar/NAME.csv、regulations/NAME.csv、parameters/PARAMETER.csv 或 plugins/PLUGIN.yaml",
            "{0}: it must be named as calendar/NAME.csv, regulations/NAME.csv, parameters/PARAMETER.csv or"
                    + " plugins/PLUGIN.yaml");
    static final Sentence SAME_EDITION =
            sentence("完全相同的版本已以另一编号存在；请启用那一个", "the very same edition is there under another number; activate that");
    static final Sentence NO_FILE_OF_EDITION = sentence("不是参考数据的文件", "it is no file of an edition");
    static final Sentence NO_EDITION = sentence("参考数据版本无法读取：{0}", "the edition cannot be read: {0}");

    static final Sentence REVOKED =
            sentence("{0}：其签名密钥已被吊销或移除", "{0}: the key that it is signed with was revoked or removed");
    static final Sentence EARLIER = sentence("报告期在 {0} 之前的报送：{1}", "filings of periods that end before {0}: {1}");

    private RolloutRefusals() {}
}
