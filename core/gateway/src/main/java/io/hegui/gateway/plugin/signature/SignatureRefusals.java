package io.hegui.gateway.plugin.signature;

import static io.hegui.engine.refusal.Sentence.sentence;

import io.hegui.engine.refusal.Sentence;

/** Why nobody answers for a file, or a key cannot be used. */
final class SignatureRefusals {
    static final Sentence KEY = sentence("发布者 '{1}' 的密钥 {0}", "key {0} of publisher '{1}'");
    static final Sentence UNSIGNED = sentence("没有签名", "it is not signed");
    static final Sentence UNKNOWN =
            sentence("以未知密钥 {0} 签名，自称发布者 '{1}'", "it is signed with an unknown key {0}, as of publisher '{1}'");
    static final Sentence SIGN_IT = sentence(
            "{0}；请由其发布者用 'hegui plugin sign' 签名，并将 .sig 放在旁边",
            "{0}; have its publisher sign it with 'hegui plugin sign' and put the .sig beside it");
    static final Sentence TRUST_IT = sentence(
            "{0}；如果信任该发布者，请将该密钥的文件 {2}-{1}.yaml 放入 config/publishers",
            "{0}; if you trust the publisher, put the file of that key, {2}-{1}.yaml, into config/publishers");
    static final Sentence ACCEPTED =
            sentence("{0}；已接受，因为这里接受未签名的文件", "{0}; accepted, because unsigned files are accepted here");
    static final Sentence SOON_EXPIRED = sentence(
            "以{0}签名，该密钥的信任期仅到 {1}；请在此之前改用更新的密钥签名",
            "it is signed with {0}, which is trusted until {1} only; have it signed with a newer key before");

    static final Sentence OTHER_FILE = sentence(
            "不是签名时的文件：其 SHA-256 为 {0}，签名所指为 {1}；请向发布者 '{2}' 重新索取文件及其 .sig，如您即是发布者，请重新签名",
            "it is not the file that was signed: its SHA-256 is {0}, that of the signed one {1}; get the file and its"
                    + " .sig from publisher '{2}' again, or sign it anew if you are that");
    static final Sentence REVOKED = sentence(
            "以{0}签名，该密钥已于 {1} 吊销；请改用其他密钥签名",
            "it is signed with {0}, which was revoked on {1}; have it signed with another key");
    static final Sentence NOT_YET = sentence(
            "以{0}签名，该密钥自 {1} 起受信任；请等待，或修改密钥的 valid-from",
            "it is signed with {0}, which is trusted from {1} on; wait, or change valid-from of the key");
    static final Sentence EXPIRED = sentence(
            "以{0}签名，该密钥的信任期止于 {1}；请改用更新的密钥签名，或修改密钥的 valid-to",
            "it is signed with {0}, which was trusted until {1}; have it signed with a newer key, or change valid-to of"
                    + " the key");
    static final Sentence FORGED = sentence(
            "其签名自称出自{0}，实则不是；请向发布者重新索取文件及其 .sig",
            "its signature was not made with {0}, though it says so; get the file and its .sig from the publisher again");
    static final Sentence SIGNED_BEFORE = sentence(
            "自称于 {0} 以{1}签名，而该密钥自 {2} 起受信任；请重新签名",
            "it says that it was signed on {0} with {1}, which is trusted from {2} on; have it signed again");
    static final Sentence SIGNED_LATER = sentence(
            "自称于 {0} 签名，而该时间尚未到来；请校准时钟并重新签名",
            "it says that it was signed on {0}, which is yet to come; set the clocks right, and have it signed again");
    static final Sentence NO_SIGNATURE = sentence(
            "{0} 不是 'hegui plugin sign' 写出的内容；请向发布者重新索取，逐字节保持原样",
            "{0} is not what 'hegui plugin sign' writes; get it from the publisher again, byte for byte");
    static final Sentence UNREADABLE = sentence("{0} 无法读取：{1}", "{0} cannot be read: {1}");

    static final Sentence NO_SIGNING_KEY = sentence(
            "签名密钥 {0} 不是 'hegui plugin keygen' 写出的内容", "the signing key {0} is not what 'hegui plugin keygen' writes");
    static final Sentence SIGNING_KEY_UNREADABLE =
            sentence("签名密钥 {0} 无法读取：{1}", "the signing key {0} cannot be read: {1}");
    static final Sentence KEYS_GONE = sentence(
            "发布者密钥随目录 {0} 一起消失；请恢复该目录，或重新建立，只放入受信任的密钥",
            "the publishers' keys are gone with their directory {0}; bring it back, or make it anew without those that"
                    + " are not to be trusted");
    static final Sentence KEY_TWICE = sentence("{0}出现两次；请只保留一个文件", "the {0} is there twice; keep one of its files");
    static final Sentence KEYS_UNREADABLE =
            sentence("{0} 中的发布者密钥无法读取：{1}", "the publishers' keys in {0} cannot be read: {1}");
    static final Sentence KEY_UNUSABLE = sentence("发布者密钥 {0} 不能使用：{1}", "the publisher's key {0} cannot be used: {1}");
    static final Sentence KEY_UNREADABLE =
            sentence("发布者密钥 {0} 无法读取：{1}", "the publisher's key {0} cannot be read: {1}");
    static final Sentence OTHER_ID =
            sentence("key 为 {0}，而该 public-key 的标识为 {1}", "key is {0}, but the id of that public-key is {1}");
    static final Sentence ENDS_BEFORE =
            sentence("valid-to {0} 早于 valid-from {1}", "valid-to {0} is before valid-from {1}");
    static final Sentence NO_PUBLISHER = sentence("publisher 必须符合 {0}，实为 '{1}'", "publisher must match {0}, was '{1}'");
    static final Sentence NO_PUBLIC_KEY = sentence("public-key 不是 Ed25519 公钥", "public-key is no Ed25519 public key");
    static final Sentence NO_BASE64 = sentence("public-key 不是 Base64 编码", "public-key is not in Base64");
    static final Sentence MISSING = sentence("缺少 {0}", "{0} is missing");
    static final Sentence NO_DAY =
            sentence("{0} 必须是形如 2026-01-31 的日期，实为 '{1}'", "{0} must be a day such as 2026-01-31, was '{1}'");
    static final Sentence NO_KEYS = sentence("其中没有任何键", "it has no keys");
    static final Sentence UNKNOWN_LINE = sentence("第 {0} 行不属于 {1}", "line {0} is none of {1}");
    static final Sentence NOT_ONCE = sentence("{0} 必须出现一次，且只有一个值", "{0} must be there once, with a single value");

    private SignatureRefusals() {}
}
