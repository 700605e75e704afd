package org.guildmark.catalog.content;

import java.util.Map;
import java.util.Optional;

/**
 * A level of proficiency.
 *
 * @param code {@code CN5} … {@code CN1} for 五级 … 一级, {@code JUNIOR}, {@code MIDDLE}, {@code SENIOR}
 * @param rank 1 is the lowest, whatever number is printed
 * @param title as printed
 * @param trainingHours reference hours of training (培训参考学时), in standard teaching hours; null where none is printed
 * @param descriptor what the document says of the level as a whole; null where it says nothing
 */
public record Level(String code, int rank, Text title, Integer trainingHours, String descriptor) {

    private static final Map<String, Level> KNOWN = Map.of(
            "五级", new Level("CN5", 1, new Text("五级/初级工", "Level 5 (elementary worker)"), null, null),
            "四级", new Level("CN4", 2, new Text("四级/中级工", "Level 4 (intermediate worker)"), null, null),
            "三级", new Level("CN3", 3, new Text("三级/高级工", "Level 3 (advanced worker)"), null, null),
            "二级", new Level("CN2", 4, new Text("二级/技师", "Level 2 (technician)"), null, null),
            "一级", new Level("CN1", 5, new Text("一级/高级技师", "Level 1 (senior technician)"), null, null),
            "初级", new Level("JUNIOR", 1, new Text("初级", "Junior"), null, null),
            "中级", new Level("MIDDLE", 2, new Text("中级", "Middle"), null, null),
            "高级", new Level("SENIOR", 3, new Text("高级", "Senior"), null, null));

    /** The level for a printed name such as 五级 or 初级; empty where the name is not one. */
    public static Optional<Level> printedAs(String name) {
        return Optional.ofNullable(KNOWN.get(name));
    }

    public Level withTrainingHours(Integer hours) {
        return new Level(code, rank, title, hours, descriptor);
    }

    public Level withDescriptor(String text) {
        return new Level(code, rank, title, trainingHours, text);
    }
}
