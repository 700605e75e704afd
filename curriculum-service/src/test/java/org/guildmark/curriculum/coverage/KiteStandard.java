package org.guildmark.curriculum.coverage;

import static java.util.stream.Collectors.toSet;

import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.guildmark.curriculum.catalogview.EditionContent.StatementKind;
import org.guildmark.curriculum.coverage.CourseEmphases.Mapped;
import org.guildmark.curriculum.coverage.Requirements.ElementKind;
import org.guildmark.curriculum.coverage.Requirements.Function;
import org.guildmark.curriculum.coverage.Requirements.Level;
import org.guildmark.curriculum.coverage.Requirements.Required;
import org.guildmark.curriculum.coverage.Requirements.Track;
import org.guildmark.curriculum.coverage.Requirements.Weight;
import org.guildmark.curriculum.coverage.Requirements.WeightTable;
import org.guildmark.curriculum.mapping.Emphasis;

/** An invented standard of kite making: two levels, two work types of which one has directions, and tables. */
final class KiteStandard {
    static final UUID OPTIONAL = id("area-repair");

    private static final List<Function> FUNCTIONS = List.of(
            function("frame-5", "1", "扎制 骨架"),
            function("paint-5", "2", "彩绘"),
            function("frame-4", "1", "扎制骨架"),
            function("paint-4", "2", "彩绘"),
            function("fly-4", "3", "放飞"),
            function("conduct", null, "职业守则"),
            function("basics", null, "风筝史"),
            function("repair-5", "9", "修补"));

    private KiteStandard() {}

    static UUID id(String name) {
        return UUID.nameUUIDFromBytes(name.getBytes(StandardCharsets.UTF_8));
    }

    static Requirements standard() {
        return new Requirements(
                "kite-making",
                true,
                List.of(new Level("CN4", 2), new Level("CN5", 1)),
                List.of(new Track("paper", null), new Track("silk", null), new Track("silk.large", "silk")),
                FUNCTIONS,
                statements(),
                tables());
    }

    private static List<Required> statements() {
        List<Required> all = new ArrayList<>();
        all.addAll(of("frame-5", 0, StatementKind.SKILL, "CN5", 4));
        all.addAll(of("paint-5-paper", 1, StatementKind.SKILL, "CN5", 2, "paper"));
        all.addAll(of("paint-5-silk", 1, StatementKind.SKILL, "CN5", 3, "silk"));
        all.addAll(of("frame-5-known", 0, StatementKind.KNOWLEDGE, "CN5", 2));
        all.addAll(of("frame-4", 2, StatementKind.SKILL, "CN4", 2));
        all.addAll(of("fly-4", 4, StatementKind.SKILL, "CN4", 2, "silk", "silk.large"));
        all.addAll(of("paint-4", 3, StatementKind.KNOWLEDGE, "CN4", 1));
        all.addAll(of("conduct", 5, StatementKind.ETHICS, null, 2));
        all.addAll(of("basics", 6, StatementKind.BASIC_KNOWLEDGE, null, 4));
        all.addAll(of("patience", 5, StatementKind.TRAIT, null, 1));
        all.add(new Required(id("repair-5-1"), StatementKind.SKILL, 7, "CN5", List.of(), OPTIONAL));
        return all;
    }

    private static List<WeightTable> tables() {
        return List.of(
                table(Figure.SKILL, "CN5", "paper", "4.2", "扎制骨架", 60, "彩绘", 40),
                table(Figure.SKILL, "CN5", "silk", "4.2", "扎制骨架", 30, "彩绘", 70),
                table(Figure.SKILL, "CN4", null, "4.2", "扎制骨架", 20, "放飞", 60, "彩绘", 20),
                table(Figure.THEORY, "CN5", null, "4.1", "职业道德", 10, "基础知识", 30, "扎制骨架", 60));
    }

    static WeightTable table(Figure figure, String level, String track, String clause, Object... weights) {
        List<Weight> column = new ArrayList<>();
        for (int i = 0; i < weights.length; i += 2) {
            String title = (String) weights[i];
            ElementKind kind = Map.of("职业道德", ElementKind.ETHICS, "基础知识", ElementKind.BASIC_KNOWLEDGE)
                    .getOrDefault(title, ElementKind.FUNCTION);
            column.add(new Weight(title, null, kind, BigDecimal.valueOf((Integer) weights[i + 1])));
        }
        return new WeightTable(figure, level, track, clause, column);
    }

    private static Function function(String name, String code, String title) {
        return new Function(id(name), code, title, null);
    }

    /** Statements named {@code name-1}, {@code name-2} and so on. */
    private static List<Required> of(
            String name, int function, StatementKind kind, String level, int count, String... tracks) {
        return Stream.iterate(1, i -> i + 1)
                .limit(count)
                .map(i -> new Required(id(name + "-" + i), kind, function, level, List.of(tracks), null))
                .toList();
    }

    /** @param mappings statement names, each with a letter before it: I, P, M or U, as in {@code M:frame-5-1} */
    static CourseEmphases course(String name, List<String> prerequisites, String... mappings) {
        List<Mapped> mapped = Arrays.stream(mappings)
                .map(each -> new Mapped(id(each.substring(2)), emphasis(each.charAt(0))))
                .toList();
        return new CourseEmphases(
                id(name), prerequisites.stream().map(KiteStandard::id).collect(toSet()), mapped);
    }

    private static Emphasis emphasis(char letter) {
        return Arrays.stream(Emphasis.values())
                .filter(emphasis -> emphasis.name().charAt(0) == letter)
                .findFirst()
                .orElseThrow();
    }
}
