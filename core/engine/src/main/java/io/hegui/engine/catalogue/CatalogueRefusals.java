package io.hegui.engine.catalogue;

import static io.hegui.engine.refusal.Sentence.sentence;

import io.hegui.engine.refusal.Sentence;

/** Why plugins cannot be put together into one catalogue. */
final class CatalogueRefusals {
    static final Sentence OF_PLUGIN = sentence("插件 '{0}'：{1}", "plugin '{0}': {1}");
    static final Sentence OF_CHECK = sentence("插件 '{0}'：校验 {1}：{2}", "plugin '{0}': check {1}: {2}");
    static final Sentence OF_DATASET = sentence("插件 '{0}'：数据集 '{1}'：{2}", "plugin '{0}': dataset '{1}': {2}");
    static final Sentence OF_ENDPOINT = sentence("插件 '{0}'：接口 {1} {2}：{3}", "plugin '{0}': endpoint {1} {2}: {3}");
    static final Sentence OF_EXAMPLE =
            sentence("插件 '{0}'：校验 {1}，示例 '{2}'：{3}", "plugin '{0}': check {1}, example '{2}': {3}");

    static final Sentence SETTINGS_WRONG = sentence("插件设置有误：{0}", "its settings are wrong: {0}");
    static final Sentence CANNOT_SAY = sentence(
            "版本为 {0} 的插件（{1}）不能说明自己提供什么：{2}", "the plugin of version {0} ({1}) cannot say what it brings: {2}");
    static final Sentence SETTINGS_UNUSED =
            sentence("{0} 载有设置，但该插件不接受设置；请删除该文件", "{0} holds settings, but the plugin takes none; remove the file");
    static final Sentence SETTINGS_OF_NOBODY = sentence(
            "plugins/{0}.yaml 载有设置，但没有插件 '{0}'；现有插件：{1}",
            "plugins/{0}.yaml holds settings, but there is no plugin '{0}'; there are {1}");
    static final Sentence PLUGIN_TWICE = sentence("插件 '{0}' 不止一个", "plugin '{0}' is there more than once");
    static final Sentence TYPE_TWICE =
            sentence("插件 '{0}'：机构类型 {1} 属于另一插件", "plugin '{0}': institution type {1} belongs to another plugin");
    static final Sentence CHECK_TWICE = sentence(
            "校验 {0} 重复：插件 '{1}' 和插件 '{2}' 都有；请给其中一个换编号",
            "check {0} comes twice: from plugin '{1}' and from plugin '{2}'; give one of them another id");
    static final Sentence NO_ARTICLE = sentence(
            "插件 '{0}'：校验 {1} 引用了 {2}，但法规库中没有该条款；请更正引用，或将条款加入插件的 regulations.csv",
            "plugin '{0}': check {1} cites {2}, which is not in the register of regulations; correct the citation, or"
                    + " add the article to the plugin's regulations.csv");
    static final Sentence OTHER_ARTICLE =
            sentence("插件 '{0}'：{1}：{2} 已存在且文本不同", "plugin '{0}': {1}: {2} is there already, with another text");
    static final Sentence JUDGES_NOTHING = sentence(
            "插件 '{0}'：校验 {1} 针对 {4} 的 {2} '{3}'，而这里没有插件提供这样的数据集",
            "plugin '{0}': check {1} judges {2} '{3}' of {4}, and no plugin here brings such a dataset");
    static final Sentence ANY_TYPE = sentence("任何机构类型", "any institution type");
    static final Sentence TYPES = sentence("机构类型 {0}", "institution types {0}");
    static final Sentence TYPE_OF_NOBODY = sentence(
            "插件 '{0}'：数据集 '{1}' 针对机构类型 {2}，但没有插件提供该类型",
            "plugin '{0}': dataset '{1}' is for institution type {2}, which no plugin brings");
    static final Sentence DATASET_TWICE = sentence(
            "机构类型 {1} 的数据集 '{0}' 重复：插件 '{2}' 和插件 '{3}' 都有",
            "dataset '{0}' of institution type {1} comes twice: from plugin '{2}' and from plugin '{3}'");
    static final Sentence CANNOT_SAY_SUBJECT =
            sentence("校验 {0} 不能说明自己针对什么：{1}", "check {0} cannot say what it judges: {1}");
    static final Sentence CANNOT_SAY_NEEDS =
            sentence("插件 '{0}'：校验 {1} 不能说明自己需要什么：{2}", "plugin '{0}': check {1} cannot say what it needs: {2}");
    static final Sentence CANNOT_SAY_DISCLOSED =
            sentence("插件 '{0}'：校验 {1} 不能说明自己披露什么：{2}", "plugin '{0}': check {1} cannot say what it discloses: {2}");
    static final Sentence TWICE = sentence("出现两次", "is there twice");
    static final Sentence NOT_FILED = sentence(
            "插件 '{0}'：校验 {1} 需要 {3} 的数据集 '{2}'，但 {4} 类机构不报送该数据集",
            "plugin '{0}': check {1} needs dataset '{2}' of {3}, which institutions of type {4} do not file");
    static final Sentence NO_CSV =
            sentence("插件 '{0}'：{1} 不是 UTF-8 编码的 CSV 文件", "plugin '{0}': {1} is not a CSV file in UTF-8");
    static final Sentence NOT_ONE_ROW =
            sentence("插件 '{0}'：{1} 必须有表头和一行，且长度相同", "plugin '{0}': {1} must have a header and one row of equal length");
    static final Sentence NO_PARAMETER_FILE = sentence(
            "插件 '{0}'：参数 '{1}' 没有文件 parameters/{1}.csv，插件和运维方都未提供",
            "plugin '{0}': parameter '{1}' has no file parameters/{1}.csv, neither in the plugin nor from the operator");
    static final Sentence OTHER_VALUES = sentence(
            "参数 '{0}' 在插件 '{1}' 和另一插件中的取值不同",
            "parameter '{0}' comes with different values from plugin '{1}' and from another plugin");
    static final Sentence NO_VALUE = sentence("{0}：值 '{1}' 无法读取：{2}", "{0}: value '{1}' cannot be read: {2}");
    static final Sentence NO_PARAMETER =
            sentence("没有插件声明参数 '{0}'；现有参数：{1}", "no plugin declares the parameter '{0}'; there are {1}");
    static final Sentence NO_VALUE_YET =
            sentence("参数 '{0}' 尚无取值，无从得知其类型", "the parameter '{0}' has no value yet, which would tell its type");
    static final Sentence SEVERAL_TYPES =
            sentence("参数 '{0}' 的取值有多种类型", "the parameter '{0}' has values of several types");
    static final Sentence USELESS_TYPE = sentence(
            "参数 '{0}' 的取值类型为 {1}，表达式无法使用",
            "the parameter '{0}' has values of type {1}, which an expression can do nothing with");
    static final Sentence NO_SUCH_DATASET =
            sentence("{0} 类机构不报送数据集 '{1}'；它们报送 {2}", "institutions of types {0} file no dataset '{1}'; they file {2}");
    static final Sentence DIFFERENT_DATASETS = sentence(
            "{0} 类机构报送的数据集 '{1}' 各不相同；请为每一种各做一个校验",
            "institutions of types {0} file different datasets '{1}'; make a check for each");
    static final Sentence SEVERAL_KEYS = sentence(
            "数据集 '{0}' 的主键为 {1}；请指明按哪一列查找：{2}: {dataset: {0}, key: COLUMN}",
            "the key of dataset '{0}' is {1}; say which one column rows are found by: {2}: {dataset: {0}, key: COLUMN}");
    static final Sentence NO_COLUMN = sentence("没有列 '{0}'；现有的列：{1}", "there is no column '{0}'; there are {1}");
    static final Sentence NO_KEY = sentence(
            "不能按列 '{0}' 查找：它不是文本、数字、日期或代码",
            "rows cannot be found by the column '{0}', which is no text, number, day or code");

    private CatalogueRefusals() {}
}
