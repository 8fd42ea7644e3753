package io.hegui.engine.group;

import static io.hegui.engine.refusal.Sentence.sentence;

import io.hegui.engine.refusal.Sentence;

/** Why a record cannot be what a check remembers. */
final class MemoryRefusals {
    static final Sentence NOT_PUBLIC = sentence("{0} 必须是 public 的记录", "{0} must be a public record");
    static final Sentence NAMES_SOMEBODY = sentence(
            "{1} 的组件 '{0}' 可能指明某人：跨机构贡献只能是数字、日期和代码",
            "component '{0}' of {1} may name somebody: contributions are figures, days and codes of a list");
    static final Sentence OTHER_TYPE = sentence(
            "{1} 的组件 '{0}' 的类型为 {2}，不能为记录保存该类型的值",
            "component '{0}' of {1} is of type {2}, which cannot be remembered of a record");

    private MemoryRefusals() {}
}
