package io.hegui.plugin.bank;

import io.hegui.sdk.dataset.Column;
import io.hegui.sdk.value.Rate;

/**
 * One control point of one process, as an inspection found it. Points of several processes that control the same thing
 * share a canonical key. The last column is about the whole inspection and equal on every line.
 */
public record ControlInspectionRow(
        @Column(zh = "流程编号", en = "Process", aliases = "流程代码", key = true)
        String processCode,

        @Column(zh = "控制点编号", en = "Control point", key = true)
        String pointId,

        @Column(zh = "控制内容统一编号", en = "Canonical key", aliases = "统一编号")
        String canonicalKey,

        @Column(zh = "控制点类别", en = "Class of the point") PointClass pointClass,

        @Column(zh = "分值", en = "Weight", unit = "points of 100")
        Points weight,

        @Column(zh = "是否归属本流程", en = "Owned by this process", aliases = "归属本流程")
        boolean owner,

        @Column(zh = "是否不合格", en = "Failed", aliases = "不合格")
        boolean failed,

        @Column(zh = "填报检查得分", en = "Stated score", aliases = "检查得分", min = "0", max = "100", unit = "%")
        Rate statedScore) {}
