package io.hegui.gateway.plugin;

import static io.hegui.engine.refusal.Sentence.sentence;

import io.hegui.engine.refusal.Sentence;

/** Why a plugin's file cannot be loaded. */
final class PluginRefusals {
    static final Sentence BUNDLES = sentence(
            "其中打包了 Hegui 自己的类 {0}；请以 'provided' 范围依赖 SDK",
            "it bundles Hegui's own class {0}; depend on the SDK with scope 'provided'");
    static final Sentence NO_JAR = sentence("不是可读的 jar：{0}", "it is no readable jar: {0}");
    static final Sentence NOT_COPIED = sentence("无法复制到插件库：{0}", "it cannot be copied to the plugin store: {0}");
    static final Sentence NO_CLASS =
            sentence("其中一个类无法读取，请重新构建：{0}", "one of its classes cannot be read; build it again: {0}");
    static final Sentence NO_PLUGINS = sentence("{0} 中没有插件 jar", "there is no plugin jar in {0}");
    static final Sentence NO_DIRECTORY = sentence("插件目录 {0} 无法读取：{1}", "the plugins directory {0} cannot be read: {1}");
    static final Sentence SAME_PLUGIN =
            sentence("它是插件 '{0}'，而 {1} 也是；请只保留一个", "it is plugin '{0}', and so is {1}; keep one of them");
    static final Sentence TWO_VERSIONS =
            sentence("同时要求插件 '{0}' 的两个版本", "plugin '{0}' is wanted in two versions at once");
    static final Sentence OTHER_ID = sentence(
            "其 Plugin-Id 为 '{0}'，而插件自称 '{1}'；两者必须一致",
            "its Plugin-Id is '{0}', but the plugin calls itself '{1}'; they must be the same");

    static final Sentence OTHER_SDK = sentence(
            "需要 SDK {0}，而本程序为 {1}；请使用为此 SDK 制作的插件版本",
            "it needs SDK {0}, this is {1}; use a version of the plugin made for this SDK");
    static final Sentence NOT_STARTED = sentence("PF4J 未启动它，其状态为 {0}", "PF4J does not start it, its state is {0}");
    static final Sentence NOT_LOADED = sentence("PF4J 未加载它：{0}", "PF4J does not load it: {0}");
    static final Sentence NO_ENTRY_POINT =
            sentence("其 Plugin-Class {0} 没有实现 {1}", "its Plugin-Class {0} does not implement {1}");
    static final Sentence ENTRY_POINT_MISSING =
            sentence("jar 中没有其 Plugin-Class {0}", "its Plugin-Class {0} is not in the jar");
    static final Sentence NO_CONSTRUCTOR = sentence(
            "其 Plugin-Class {0} 没有无参数的公共构造方法", "its Plugin-Class {0} has no public constructor without parameters");
    static final Sentence NOT_LINKED =
            sentence("其 Plugin-Class {0} 无法链接：{1}", "its Plugin-Class {0} cannot be linked: {1}");
    static final Sentence NOT_CREATED =
            sentence("其 Plugin-Class {0} 无法创建：{1}", "its Plugin-Class {0} cannot be created: {1}");

    static final Sentence NO_MANIFEST = sentence(
            "既没有清单文件，根目录下也没有 {0}，因此不是插件", "it has neither a manifest nor, at its root, a {0}, so it is no plugin");
    static final Sentence PACK_WITH_CODE = sentence("规则包不含代码，而其中有 {0}", "a pack holds no code, and this one has {0}");
    static final Sentence UNKNOWN_KEYS =
            sentence("其清单中有未知的键 {0}；可用的有 {1}", "its manifest has unknown keys {0}; known are {1}");
    static final Sentence MANIFEST_LACKS = sentence("其清单缺少 {0}", "its manifest lacks {0}");
    static final Sentence NO_MATCH = sentence("{0} 必须符合 {1}，实为 '{2}'", "{0} must match {1}, was '{2}'");
    static final Sentence RESERVED_ID =
            sentence("编号 '{0}' 归网关自用；请给插件另取编号", "the id '{0}' means the gateway's own; give the plugin another");
    static final Sentence NO_RANGE = sentence(
            "{0}：{1}；请写有上限的范围，例如 '>=0.1.0 & <0.2.0'", "{0}: {1}; write one that ends, for example '>=0.1.0 & <0.2.0'");
    static final Sentence ENDLESS = sentence("范围 '{0}' 没有上限", "the range '{0}' has no upper bound");
    static final Sentence NO_VERSIONS = sentence("'{0}' 不是版本范围", "'{0}' is not a range of versions");

    private PluginRefusals() {}
}
