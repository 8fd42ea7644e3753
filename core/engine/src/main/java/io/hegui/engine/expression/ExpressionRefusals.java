package io.hegui.engine.expression;

import static io.hegui.engine.refusal.Sentence.sentence;

import io.hegui.engine.refusal.Sentence;

/** Why an expression cannot be used. */
final class ExpressionRefusals {
    /** Position and problem; editors find the position in either language. */
    static final Sentence AT = sentence("{0}:{1}:{2}: {3}", "{0}:{1}:{2}: {3}");

    static final Sentence NO_CODE = sentence("'{0}' 不在代码表 {1} 中", "'{0}' is none of the codes {1}");
    static final Sentence NO_LITERAL = sentence("{0}(\"{1}\")：{2}", "{0}(\"{1}\"): {2}");
    static final Sentence COMPUTED_KEY = sentence(
            "查找须按记录的列或报送的某一项：{0}[record.COLUMN] 或 {0}[filing.…]",
            "what is looked up is found by a column or a part of the filing: {0}[record.COLUMN] or {0}[filing.…]");
    static final Sentence FORGOTTEN_COLUMN = sentence(
            "'{1}' 的列 '{0}' 的类型为 {2}，不能保存其值；请用 Java 编写该校验",
            "the column '{0}' of '{1}' is of type {2}, which cannot be remembered; look it up in Java");
    static final Sentence MAYBE_NO_ROW = sentence(
            "可能没有 {0}；请在前面加 {1} in {2} &&，或在 'when' 中先作判断",
            "there may be no {0}; put {1} in {2} && in front, or ask it in 'when'");
    static final Sentence MAYBE_NO_VALUE = sentence(
            "{0} 可能没有值；请在前面加 has({0}) &&，或在 'when' 中先作判断",
            "{0} may have no value; put has({0}) && in front, or ask it in 'when'");
    static final Sentence NO_CONDITION = sentence("结果必须为真或假，实为 {0}", "must be true or false, is {0}");

    static final Sentence LIST =
            sentence("列表只能跟在 'in' 之后，或用于 exists、all", "a list can only follow 'in', or be asked exists or all");
    static final Sentence MAP = sentence("规则中不能使用映射和消息", "maps and messages have no place in a rule");
    static final Sentence POINT = sentence(
            "带小数点的数不精确；请写 yuan(\"20.00\")、percent(\"24.5\") 或整数",
            "a number with a point is not exact; write yuan(\"20.00\"), percent(\"24.5\") or whole numbers");
    static final Sentence OTHER_CONSTANT = sentence(
            "规则只认识整数、文本、true、false，以及 yuan、percent、date 和 month",
            "a rule knows whole numbers, texts, true and false, and yuan, percent, date and month");
    static final Sentence NEED_ALONE = sentence(
            "'{0}' 须按键查找：record.COLUMN in {0}，{0}[record.COLUMN].COLUMN",
            "'{0}' is looked into by key: record.COLUMN in {0}, {0}[record.COLUMN].COLUMN");
    static final Sentence NO_VALUE =
            sentence("'{0}' 不是值；请写出其中一列：{0}.COLUMN", "'{0}' is no value; name one of its columns: {0}.COLUMN");
    static final Sentence NO_PARTS = sentence(
            "只有 record、filing 和查找到的行有组成部分；has() 用于询问列",
            "only record, filing and rows that are looked up have parts; has() asks for a column");
    static final Sentence NOT_NEEDED =
            sentence("只能按键查找规则的 needs 中的数据集", "only datasets that the rule needs are looked into by key");
    static final Sentence ROW_ALONE = sentence(
            "查找到的行不是值；请写出其中一列：NAME[record.COLUMN].COLUMN",
            "a row that is looked up is no value; name one of its columns: NAME[record.COLUMN].COLUMN");
    static final Sentence TYPE_UNKNOWN = sentence("'{0}' 的参数类型不明", "'{0}' is given values whose type is not known");
    static final Sentence NO_PLACE = sentence("规则中不能使用 '{0}'", "'{0}' has no place in a rule");
    static final Sentence NO_ORDER =
            sentence("真假值没有大小之分；请用 && 和 || 组合", "true and false have no order; combine them with && and ||");
    static final Sentence AMONG_COMPUTED =
            sentence("计算所得的值只能在常量中查找", "what is computed is looked for among constants only");
    static final Sentence NO_LIST =
            sentence("'{0}' 需要直接写出的列表：[a, b, c]", "'{0}' needs a list that is written out: [a, b, c]");
    static final Sentence COMPUTED_ELEMENT =
            sentence("列表中只能有常量、列和参数", "a list can hold constants, columns and parameters only");
    static final Sentence PATTERN = sentence("正则表达式无法读取：{0}", "the pattern cannot be read: {0}");
    static final Sentence NO_TEXT = sentence("'{0}' 需要直接写出的文本", "'{0}' needs a text that is written out");
    static final Sentence TOO_MUCH = sentence(
            "表达式的开销超过 {0} 步；请缩短其中的列表，或拆成几个校验",
            "the expression costs more than {0} steps; shorten its lists, or make several checks of it");

    static final Sentence NO_COLUMN = sentence("没有列 '{0}'；现有的列：{1}", "there is no column '{0}'; there are {1}");
    static final Sentence NO_NAME = sentence(
            "未知名称 '{0}'；请写 record.COLUMN、filing.… 或参数名 {1}",
            "'{0}' is unknown; write record.COLUMN, filing.… or the name of one of the parameters {1}");
    static final Sentence NO_NAME_NOR_NEED = sentence(
            "未知名称 '{0}'；请写 record.COLUMN、filing.…、参数名 {1} 或所需数据集的名称 {2}",
            "'{0}' is unknown; write record.COLUMN, filing.… or the name of one of the parameters {1} or needed"
                    + " datasets {2}");
    static final Sentence UNFIT = sentence("'{0}' 不能用于 {1}", "'{0}' cannot be applied to {1}");
    static final Sentence UNFIT_BUT =
            sentence("'{0}' 不能用于 {1}；它可用于 {2}", "'{0}' cannot be applied to {1}; it takes {2}");
    static final Sentence OR = sentence("{0} 或 {1}", "{0} or {1}");
    static final Sentence OTHER_KEY = sentence("'{0}' 的行按 {1} 查找，不按 {2}", "rows of '{0}' are found by {1}, not by {2}");
    static final Sentence LANGUAGE = sentence("表达式有误：{0}", "{0}");

    private ExpressionRefusals() {}
}
