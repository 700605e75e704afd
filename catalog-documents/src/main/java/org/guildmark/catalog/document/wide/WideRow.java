package org.guildmark.catalog.document.wide;

import java.util.List;
import java.util.regex.Pattern;
import org.guildmark.catalog.document.text.NumberedItems;
import org.guildmark.catalog.document.text.NumberedItems.Item;
import org.guildmark.catalog.document.text.PrintedLabel;
import org.guildmark.catalog.document.text.TabRow;
import org.guildmark.catalog.document.text.TabRow.Cell;
import org.guildmark.catalog.document.text.Widths;

/**
 * A row taken apart: the labels that survived, and the skills behind them.
 *
 * @param labels filled cells before the skills
 * @param items skills; empty where the row lost them
 * @param taskColumn column of the head above that names tasks, -1 where there is no head: a hint, since cells shift
 */
record WideRow(int line, List<Cell> labels, List<Item> items, int taskColumn) {
    // 能源, 会计 and the like are words, not the verb that begins a requirement.
    private static final Pattern REQUIREMENT =
            Pattern.compile("^(?:能(?![源耗力级])|会(?![计展议员务])|熟悉|熟练|精通|了解|掌握|理解|具有|具备|知道|根据|按照|负责|完成)");
    private static final Pattern SENTENCE = Pattern.compile("[，。；,;]");
    private static final Pattern HEAD_WORD =
            Pattern.compile("(?:典型|主要|职业|工作|业务|技能|专业|核心)*(?:领域|任务|技能|要求|项目|方向|内容|模块|功能|业务|能力|类别|序号)+");
    private static final int LONGEST_LABEL = 20;

    static WideRow of(TabRow row, Head head) {
        List<Cell> filled = row.filled();
        int first = 0;
        while (first < filled.size() && !isSkills(filled, first, head)) {
            first++;
        }
        StringBuilder skills = new StringBuilder();
        filled.subList(first, filled.size())
                .forEach(cell -> skills.append(cell.text()).append(' '));
        return new WideRow(
                row.line(),
                List.copyOf(filled.subList(0, first)),
                NumberedItems.split(skills.toString()),
                head.taskColumn());
    }

    private static boolean isSkills(List<Cell> filled, int index, Head head) {
        Cell cell = filled.get(index);
        boolean numbered = NumberedItems.startNumbered(cell.text());
        int depth = PrintedLabel.of(cell.text()).depth();
        boolean labelNumber = depth == 1 || depth == 2;
        if (numbered && !labelNumber) {
            return true;
        }
        if (index < filled.size() - 1) {
            return false;
        }
        boolean alone = filled.size() == 1 && head.skillColumn() > 0 && cell.column() >= head.skillColumn();
        return alone || isSentence(cell.text());
    }

    private static boolean isSentence(String text) {
        return isRequirement(text)
                || SENTENCE.matcher(text).find()
                || text.codePoints().filter(Character::isIdeographic).count() > LONGEST_LABEL
                || NumberedItems.split(text).size() > 1;
    }

    /** Whether a text without a number reads like the beginning of a requirement rather than the rest of one. */
    static boolean isRequirement(String text) {
        return REQUIREMENT.matcher(text).find();
    }

    /** Columns of a head row; -1 where a column is not named. */
    record Head(int taskColumn, int skillColumn) {
        static final Head NONE = new Head(-1, -1);

        /** The columns, or null where the row is not the head of a table of requirements. */
        static Head of(TabRow row) {
            int task = -1;
            int skill = -1;
            for (Cell cell : row.filled()) {
                String word = Widths.folded(cell.text());
                if (word.length() > 10 || !HEAD_WORD.matcher(word).matches()) {
                    return null;
                }
                if (word.contains("任务") || word.contains("内容")) {
                    task = cell.column();
                } else if (word.contains("技能") || word.contains("要求")) {
                    skill = cell.column();
                }
            }
            return task >= 0 && skill > task ? new Head(task, skill) : null;
        }
    }
}
