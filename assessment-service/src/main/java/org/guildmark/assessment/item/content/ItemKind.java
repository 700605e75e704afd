package org.guildmark.assessment.item.content;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What an item asks of the candidate. */
@Schema(name = "ItemKind")
public enum ItemKind {
    /** 单项选择题. */
    SINGLE_CHOICE,
    /** 多项选择题. */
    MULTIPLE_CHOICE,
    /** 判断题. */
    TRUE_FALSE,
    /** 填空题. */
    FILL_IN,
    /** 匹配题. */
    MATCHING,
    /** 排序题. */
    ORDERING,
    /** 计算题, answered by a number. */
    NUMERIC,
    /** 简答题. */
    SHORT_ANSWER,
    /** 论述题. */
    ESSAY,
    /** 案例分析题: one stimulus, several items. */
    CASE,
    /** 实操题. */
    PRACTICAL_TASK
}
