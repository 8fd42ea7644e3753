package io.hegui.gateway.plugin;

import static io.hegui.engine.refusal.Sentence.sentence;

import io.hegui.engine.refusal.Sentence;

/** How a dataset would read files on record otherwise than before. */
final class DatasetRefusals {
    static final Sentence GONE = sentence("不再存在", "it is gone");
    static final Sentence OTHER_KEY = sentence("主键为 {0}，原为 {1}", "its key is {0} and was {1}");
    static final Sentence NEW_AND_REQUIRED = sentence("列 '{0}' 是新增的必填列", "column '{0}' is new and required");
    static final Sentence COLUMN_GONE = sentence("列 '{0}' 不再存在", "column '{0}' is gone");
    static final Sentence OTHER_TYPE =
            sentence("列 '{0}' 的类型为 {1}，原为 {2}", "column '{0}' is of type {1} and was of type {2}");
    static final Sentence NOW_REQUIRED = sentence("列 '{0}' 为必填，原非必填", "column '{0}' is required and was not");
    static final Sentence OTHER_NAME = sentence("列 '{0}' 不再叫 {1}", "column '{0}' is not called {1} any more");
    static final Sentence HIGHER_LOWEST =
            sentence("列 '{0}' 的最小值为 {1}，原为 {2}", "column '{0}' has the lowest value {1} and had {2}");
    static final Sentence LOWER_HIGHEST =
            sentence("列 '{0}' 的最大值为 {1}，原为 {2}", "column '{0}' has the highest value {1} and had {2}");
    static final Sentence NO_BOUND = sentence("无", "none");
    static final Sentence FEWER_CODES =
            sentence("列 '{0}' 不再接受代码 {1}", "column '{0}' does not take the codes {1} any more");

    private DatasetRefusals() {}
}
