package org.guildmark.catalog.content;

/** The family of a standard, which also names the layout of its document. */
public enum StandardKind {
    /** 国家职业技能标准: profile, basic requirements, work requirements, weight tables. */
    NATIONAL_OCCUPATIONAL_STANDARD,
    /** 1+X 职业技能等级标准: areas, tasks and skills at three levels. */
    SKILL_LEVEL_STANDARD,
    /** 团体标准 with wide tables: several business lines side by side. */
    GROUP_STANDARD,
    /** 职业能力要求: functions and contents with abilities and knowledge. */
    ABILITY_REQUIREMENT_STANDARD,
    /** 职业能力标准模块化库: projects, tasks and competencies, printed as course matrices. */
    COMPETENCY_LIBRARY
}
