package org.guildmark.assessment.interchange.sheet;

import java.util.List;
import org.guildmark.assessment.item.ItemDraft;

/**
 * An item as a sheet has it.
 *
 * @param rows its row as the spreadsheet program counts; of a case the row of each part follows, in order
 */
public record SheetItem(List<Integer> rows, ItemDraft draft) {
    public SheetItem {
        rows = List.copyOf(rows);
    }

    public int row() {
        return rows.get(0);
    }
}
