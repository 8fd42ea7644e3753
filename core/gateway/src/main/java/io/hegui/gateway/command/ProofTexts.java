package io.hegui.gateway.command;

import static io.hegui.engine.refusal.Sentence.sentence;

import io.hegui.engine.refusal.Sentence;

/** What {@code hegui plugin prove} says of a plugin. */
final class ProofTexts {
    static final Sentence PLUGIN = sentence("插件 {0} {1}", "plugin {0} {1}");
    static final Sentence DATASET = sentence(
            "  数据集 {0}（{1}）：{2} 列，{3} 个校验，{4} 种自有格式",
            "  dataset {0} of {1}: {2} columns, {3} checks, {4} formats of its own");
    static final Sentence ENDPOINT = sentence("  接口 {0} {1}（{2}）", "  endpoint {0} {1} ({2})");
    static final Sentence CHECK = sentence(
            "  校验 {0}（{1}）：{2} 个命中和 {3} 个近似未命中示例均正确", "  check {0} ({1}): {2} hits and {3} near misses behave");
    static final Sentence STRENGTH =
            sentence("  示例能发现表达式 {1} 处改动中的 {0} %", "  examples notice {0} % of {1} changes to the expressions");
    static final Sentence SHIPPED = sentence("  签名：随 Hegui 提供", "  signature: shipped with Hegui");
    static final Sentence SIGNED = sentence("  签名：于 {0} 以{1}签名", "  signature: signed {0} with {1}");
    static final Sentence SIGN_IT = sentence(
            "  签名：无；送往网关之前，请用 'hegui plugin sign' 签名",
            "  signature: not signed; before it goes to a gateway, sign it with 'hegui plugin sign'");
    static final Sentence NOT_VERIFIED = sentence(
            "  签名：以未知密钥 {0} 签名，自称发布者 '{1}'；未验证，因为 config/publishers 中没有该密钥",
            "  signature: signed with an unknown key {0}, as of publisher '{1}'; not verified, since config/publishers"
                    + " has no such key");
    static final Sentence PROVED = sentence("已验证：没有问题。", "Proved: nothing is wrong with it.");
    static final Sentence PROBLEM = sentence("1 个问题：", "1 problem:");
    static final Sentence PROBLEMS = sentence("{0} 个问题：", "{0} problems:");

    static final Sentence NO_HIT = sentence(
            "校验 {0} 没有能得出结果的示例；请在 checks/{0}.yaml 中补充一个，写明它 'finds' 什么",
            "check {0} has no example in which it finds something; add one to checks/{0}.yaml, with what it 'finds'");
    static final Sentence NO_MISS = sentence(
            "校验 {0} 没有近似未命中的示例；请在 checks/{0}.yaml 中补充一个 'finds: []' 的示例",
            "check {0} has no near miss; add an example to checks/{0}.yaml that 'finds: []'");
    static final Sentence JUDGES_NOTHING = sentence(
            "校验 {0} 在这里不针对任何数据集；请用 --with 指明提供数据集的插件",
            "check {0} judges no dataset here; name the plugins that bring one with --with");
    static final Sentence STAYS = sentence(
            "卸载后仍留在内存中：插件之外有对象（如线程、ThreadLocal 或已注册的回调）引用着它的类",
            "it stays in memory after it is unloaded: something outside of it holds on to one of its classes, such as a"
                    + " thread, a thread-local or a registered callback");
    static final Sentence WEAK = sentence(
            "其示例能发现表达式可能出错之处的 {0} %，须达到 {1} %；请为以下各项各补充一个示例：{2}",
            "its examples notice {0} % of what can be wrong with its expressions, and must notice {1} %; add an example"
                    + " for each of {2}");

    private ProofTexts() {}
}
