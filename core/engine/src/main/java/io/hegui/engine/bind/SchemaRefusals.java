package io.hegui.engine.bind;

import static io.hegui.engine.refusal.Sentence.sentence;

import io.hegui.engine.refusal.Sentence;

/** Why a record cannot be a dataset's. */
final class SchemaRefusals {
    static final Sentence COMPONENT = sentence("{1} 的组件 '{0}' {2}", "component '{0}' of {1} {2}");
    static final Sentence NO_COLUMN =
            sentence("没有 @Column 注解，记录实现的接口也没有给出", "has no @Column, and no interface of the record gives it one");
    static final Sentence OPTIONAL_PRIMITIVE =
            sentence("可以为空，类型必须允许 null", "is optional and must be of a type that can be null");
    static final Sentence RANGE_OF_NO_NUMBER =
            sentence("设有取值范围，只有数字、Money 和 Rate 可以设", "has a range, which only numbers, Money and Rate can have");
    static final Sentence OPTIONAL_KEY = sentence("是主键的一部分，必须为必填", "is part of the key and must be required");
    static final Sentence UNREADABLE = sentence("的取值范围或标签无法读取：{0}", "has a range or a label that cannot be read: {0}");
    static final Sentence UNKNOWN_TYPE = sentence(
            "的类型为 {0}，不能作为列：它不是已知类型，不是实现 CodeList 的公共枚举，也没有公共方法 static {1} parse(String)",
            "is of type {0}, which no column can have: it is none of the known types, no public enum that implements"
                    + " CodeList, and has no public method static {1} parse(String)");
    static final Sentence NO_CONSTRUCTOR = sentence(
            "{0} 没有可访问的构造方法：记录及其全部类型必须是 public",
            "{0} has no accessible constructor: the record and all its types must be public");
    static final Sentence SAME_NAME =
            sentence("{2} 的列 '{0}' 和 '{1}' 都叫 '{3}'", "columns '{0}' and '{1}' of {2} are both called '{3}'");
    static final Sentence OWN_NAME = sentence(
            "{1} 的列 '{0}' 叫 '{2}'，但以 x_ 开头的名称归报送机构自用",
            "column '{0}' of {1} is called '{2}', but names with x_ are the filer's own");

    private SchemaRefusals() {}
}
