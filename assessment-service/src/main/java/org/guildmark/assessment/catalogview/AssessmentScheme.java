package org.guildmark.assessment.catalogview;

import java.util.List;

/** How candidates of a standard are examined (鉴定方式), as the catalog says it. */
public record AssessmentScheme(List<ComponentRule> components) {
    public AssessmentScheme {
        components = EditionContent.orEmpty(components);
    }

    /**
     * @param levels codes of the levels at which the component is held
     * @param fullMark marks of the whole component, e.g. 100; null where not printed
     * @param passMark marks to reach, inclusive; null where not printed
     * @param minimumMinutes shortest duration in minutes; null where not printed
     * @param modes how it may be held
     * @param place place and equipment as printed
     * @param staffing null where the document says nothing
     * @param clauses the clauses it comes from, e.g. {@code 1.9.2}
     */
    public record ComponentRule(
            Component component,
            List<String> levels,
            Integer fullMark,
            Integer passMark,
            Integer minimumMinutes,
            List<DeliveryMode> modes,
            String place,
            Staffing staffing,
            List<String> clauses) {
        public ComponentRule {
            levels = EditionContent.orEmpty(levels);
            modes = EditionContent.orEmpty(modes);
            clauses = EditionContent.orEmpty(clauses);
        }
    }

    /**
     * @param candidatesPerStaff at most so many candidates for each member of staff; null where no ratio is printed
     * @param minimumPerRoom at least so many in each room; null where not printed
     * @param minimum at least so many in all; null where not printed
     * @param odd true where the number must be odd (单数)
     */
    public record Staffing(
            StaffRole role, Integer candidatesPerStaff, Integer minimumPerRoom, Integer minimum, boolean odd) {}

    /** A part of the examination. */
    public enum Component {
        /** 理论知识考试. */
        THEORY,
        /** 技能考核. */
        SKILL,
        /** 综合评审. */
        REVIEW
    }

    /** Who staffs a component. */
    public enum StaffRole {
        /** 监考人员. */
        INVIGILATOR,
        /** 考评人员. */
        ASSESSOR,
        /** 综合评审委员. */
        REVIEWER
    }

    /** How a component may be delivered. */
    public enum DeliveryMode {
        /** 笔试. */
        PAPER,
        /** 机考. */
        COMPUTER,
        /** 现场操作. */
        ONSITE,
        /** 模拟操作. */
        SIMULATED,
        /** 审阅申报材料. */
        DOSSIER,
        /** 答辩. */
        DEFENCE
    }
}
