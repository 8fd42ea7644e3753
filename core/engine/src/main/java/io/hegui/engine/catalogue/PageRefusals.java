package io.hegui.engine.catalogue;

import static io.hegui.engine.refusal.Sentence.sentence;

import io.hegui.engine.refusal.Sentence;

/** Why a YAML file of a plugin cannot be used: a check's page, a pack's description, settings. */
final class PageRefusals {
    static final Sentence AT = sentence("{0}（第 {1} 行，第 {2} 列）", "{0} (line {1}, column {2})");
    static final Sentence NO_YAML_AT = sentence(
            "{0}:{1}:{2}: 不是有效的 YAML：{3}；含有 : # , [ ] { } 的文本须加引号",
            "{0}:{1}:{2}: is not valid YAML: {3}; a text with any of : # , [ ] { } in it stands in quotes");
    static final Sentence NO_YAML = sentence("{0} 不是有效的 YAML：{1}", "{0} is not valid YAML: {1}");
    static final Sentence KEY_TWICE = sentence("{0}：'{1}' 出现两次", "{0}: '{1}' comes twice");
    static final Sentence UNKNOWN_KEY = sentence("{0}：未知的键 '{1}'，可用的有 {2}", "{0}: '{1}' is unknown, known are {2}");
    static final Sentence NO_ENTRIES = sentence("{0} 必须由带名称的条目组成", "{0} must have named entries");
    static final Sentence NO_LIST = sentence("{0} 必须是列表", "{0} must be a list");
    static final Sentence NO_TEXT = sentence("{0} 必须是文本", "{0} must be a text");
    static final Sentence ONE_LANGUAGE = sentence("{0} 必须同时有 zh 和 en", "{0} must have zh and en");
    static final Sentence NO_MOMENT =
            sentence("{0} 必须形如 2026-10-16T09:00，实为 '{1}'", "{0} must look like 2026-10-16T09:00, was '{1}'");
    static final Sentence NO_DAY = sentence("{0} 必须形如 2026-01-31，实为 '{1}'", "{0} must look like 2026-01-31, was '{1}'");
    static final Sentence NO_CONSTANT = sentence("{0} 必须是 {1} 之一，实为 '{2}'", "{0} must be one of {1}, was '{2}'");
    static final Sentence NO_NUMBER = sentence("{0} 必须是整数，实为 '{1}'", "{0} must be a whole number, was '{1}'");
    static final Sentence LACKS = sentence("{0} 缺少 {1}", "{0} lacks {1}");

    static final Sentence OF_CHECK = sentence("插件 '{0}'：校验 {1} {2}", "plugin '{0}': check {1} {2}");
    static final Sentence NO_ANNOTATION = sentence("没有 @CheckInfo 注解", "carries no @CheckInfo");
    static final Sentence NO_ID =
            sentence("的编号 '{0}' 不合规则，或是引擎自用的编号", "has the id '{0}', which is none, or one of the engine's own");
    static final Sentence NO_CITATION =
            sentence("没有引用条款；请在 @CheckInfo 中注明文件和条款", "cites no article; name document and article in @CheckInfo");
    static final Sentence NO_TITLE = sentence("需要 validFrom 和中英文标题", "needs validFrom and a title in both languages");
    static final Sentence NO_PAGE = sentence(
            "没有说明页 {0}；请补充一份，写明 rule、fix、messages 和 examples",
            "has no page {0}; add one with rule, fix, messages and examples");
    static final Sentence NO_FILE_ID =
            sentence("的文件名不是编号，或是引擎自用的编号", "has a file name that is no id, or one of the engine's own");
    static final Sentence CITES_NOTHING = sentence("没有引用条款", "cites no article");
    static final Sentence NO_FIRST_DAY = sentence("需要 validFrom", "needs validFrom");
    static final Sentence NO_MESSAGE = sentence("没有消息 '{0}'", "has no message '{0}'");
    static final Sentence WRONG_DAY =
            sentence("的日期 '{0}' 有误，必须形如 2026-01-31", "has the day '{0}', which must look like 2026-01-31");

    static final Sentence NO_CONDITION = sentence(
            "{0} 需要 expect（必须成立）或 findingWhen（不得成立）之一",
            "{0} needs either expect, which must hold, or findingWhen, which must not");
    static final Sentence NO_FIELD = sentence(
            "{0} 需要 field：校验结果所针对的列或指标的名称",
            "{0} needs field: the column, or the name of the figure, that a finding is about");
    static final Sentence NO_SUBJECT = sentence(
            "{0} 需要 dataset（如 loan-book）或 interface（如 Loan）之一",
            "{0} needs either dataset, such as loan-book, or interface, such as Loan");
    static final Sentence NEED_IS_PARAMETER = sentence(
            "{0}：'{1}' 已是参数名；请为所需的数据集另取名称", "{0}: '{1}' is a parameter already; give what is needed another name");
    static final Sentence NEED_LACKS_DATASET = sentence("{0}：needs 缺少 dataset", "{0}: what is needed lacks dataset");
    static final Sentence NO_NAME = sentence(
            "{0}：表达式中不能使用名称 '{1}'；请用小写字母开头、没有其他含义的词",
            "{0}: nothing can be called '{1}' in an expression; take a word in small letters that means nothing else");
    static final Sentence NO_FORM = sentence(
            "{0}：expected 需要 atMost、atLeast、equalTo、oneOf、noneOf、present、absent 之一",
            "{0}: expected needs one of atMost, atLeast, equalTo, oneOf, noneOf, present, absent");
    static final Sentence TAKES_NONE = sentence("{0}：{1} 不带值", "{0}: {1} takes no value");
    static final Sentence TAKES_SEVERAL = sentence("{0}：{1} 须带一组值", "{0}: {1} takes a list of values");
    static final Sentence TAKES_ONE = sentence("{0}：{1} 须带一个值", "{0}: {1} takes one value");

    private PageRefusals() {}
}
