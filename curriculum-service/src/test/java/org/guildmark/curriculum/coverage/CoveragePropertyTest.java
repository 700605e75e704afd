package org.guildmark.curriculum.coverage;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.guildmark.curriculum.catalogview.AssociationType;
import org.guildmark.curriculum.catalogview.Crosswalk;
import org.guildmark.curriculum.catalogview.EditionContent.StatementKind;
import org.guildmark.curriculum.coverage.CourseEmphases.Mapped;
import org.guildmark.curriculum.coverage.Coverage.Share;
import org.guildmark.curriculum.coverage.CoverageRules.Credits;
import org.guildmark.curriculum.coverage.CoverageRules.Discounts;
import org.guildmark.curriculum.coverage.Requirements.ElementKind;
import org.guildmark.curriculum.coverage.Requirements.Function;
import org.guildmark.curriculum.coverage.Requirements.Level;
import org.guildmark.curriculum.coverage.Requirements.Required;
import org.guildmark.curriculum.coverage.Requirements.Track;
import org.guildmark.curriculum.coverage.Requirements.Weight;
import org.guildmark.curriculum.coverage.Requirements.WeightTable;
import org.guildmark.curriculum.mapping.Emphasis;

/** The formulas against an oracle that follows their wording, over small standards of every shape. */
class CoveragePropertyTest {
    private static final double ROUNDING = 1e-9;
    private static final List<String> LEVELS = List.of("L1", "L2", "L3");
    private static final List<String> TITLES = List.of("甲", "乙", "丙");
    private static final CoverageRules RULES =
            new CoverageRules(new Credits(0.25, 0.5, 1, 0.75), Discounts.STANDARD, 1);

    /** One standard with tables that weigh its functions unevenly, and one without tables. */
    record World(Requirements standard, List<CourseEmphases> courses, List<Crosswalk> crosswalk) {
        Coverage coverage(String level, boolean cumulative, List<CourseEmphases> of) {
            return coverage(level, cumulative, of, RULES);
        }

        Coverage coverage(String level, boolean cumulative, List<CourseEmphases> of, CoverageRules rules) {
            Scope scope = Scope.of(standard, level, "T", cumulative, Set.of(), "?");
            return CoverageCalculation.of(scope, of, crosswalk, rules);
        }
    }

    @Provide
    Arbitrary<World> worlds() {
        return Arbitraries.randomValue(CoveragePropertyTest::world);
    }

    private static World world(Random random) {
        List<Required> statements = new ArrayList<>();
        int count = 1 + random.nextInt(25);
        for (int i = 0; i < count; i++) {
            String level = random.nextInt(5) == 0 ? null : LEVELS.get(random.nextInt(3));
            List<String> tracks = random.nextInt(3) == 0 ? List.of(random.nextBoolean() ? "T" : "U") : List.of();
            StatementKind kind = StatementKind.values()[random.nextInt(StatementKind.values().length)];
            statements.add(new Required(id(random), kind, random.nextInt(3), level, tracks, null));
        }
        List<UUID> foreign = List.of(id(random), id(random), id(random));
        List<UUID> pool = new ArrayList<>(foreign);
        statements.forEach(statement -> pool.add(statement.id()));
        List<CourseEmphases> courses = new ArrayList<>();
        for (int i = random.nextInt(6); i > 0; i--) {
            List<Mapped> mappings = new ArrayList<>();
            for (int j = random.nextInt(12); j > 0; j--) {
                mappings.add(mapped(pool, random));
            }
            courses.add(new CourseEmphases(id(random), Set.of(), mappings));
        }
        List<Crosswalk> crosswalk = new ArrayList<>();
        for (int i = random.nextInt(5); i > 0; i--) {
            UUID own = statements.get(random.nextInt(count)).id();
            UUID other = foreign.get(random.nextInt(3));
            AssociationType type = AssociationType.values()[random.nextInt(4)];
            boolean swap = random.nextBoolean();
            crosswalk.add(new Crosswalk(id(random), type, swap ? other : own, swap ? own : other));
        }
        return new World(standard(statements, random), courses, crosswalk);
    }

    private static Mapped mapped(List<UUID> pool, Random random) {
        return new Mapped(pool.get(random.nextInt(pool.size())), Emphasis.values()[random.nextInt(4)]);
    }

    private static Requirements standard(List<Required> statements, Random random) {
        List<WeightTable> tables = new ArrayList<>();
        for (String level : LEVELS) {
            for (Figure figure : Figure.values()) {
                if (random.nextInt(3) > 0) {
                    List<Weight> weights = new ArrayList<>();
                    TITLES.forEach(title -> weights.add(weight(title, ElementKind.FUNCTION, random)));
                    weights.add(weight("德", ElementKind.ETHICS, random));
                    weights.add(weight("识", ElementKind.BASIC_KNOWLEDGE, random));
                    tables.add(new WeightTable(figure, level, random.nextBoolean() ? "T" : null, "9", weights));
                }
            }
        }
        return new Requirements(
                "any",
                true,
                List.of(new Level("L1", 1), new Level("L2", 2), new Level("L3", 3)),
                List.of(new Track("T", null), new Track("U", null)),
                TITLES.stream()
                        .map(title -> new Function(null, null, title, null))
                        .toList(),
                statements,
                tables);
    }

    private static Weight weight(String title, ElementKind kind, Random random) {
        return new Weight(title, null, kind, BigDecimal.valueOf(1 + random.nextInt(40)));
    }

    private static UUID id(Random random) {
        return new UUID(random.nextLong(), random.nextLong());
    }

    @Property
    void agreesWithTheWordingOfTheFormulas(@ForAll("worlds") World world) {
        for (String level : LEVELS) {
            Coverage found = world.coverage(level, false, world.courses());
            same(CoverageOracle.share(world, level, Figure.SKILL, RULES), found.skill());
            same(CoverageOracle.share(world, level, Figure.THEORY, RULES), found.theory());
        }
    }

    @Property
    void cumulativeIsTheMeanOfTheLevels(@ForAll("worlds") World world) {
        List<Share> shares = LEVELS.stream()
                .map(level -> world.coverage(level, false, world.courses()).skill())
                .filter(share -> share != null)
                .toList();
        Share cumulative = world.coverage("L3", true, world.courses()).skill();
        if (shares.isEmpty()) {
            assertEquals(null, cumulative);
        } else {
            assertEquals(
                    shares.stream().mapToDouble(Share::weighted).average().orElseThrow(),
                    cumulative.weighted(),
                    ROUNDING);
            assertEquals(
                    shares.stream().mapToDouble(Share::plain).average().orElseThrow(), cumulative.plain(), ROUNDING);
        }
    }

    @Property
    void anotherMappingNeverLowersAShare(@ForAll("worlds") World world, @ForAll Random random) {
        List<UUID> pool =
                world.standard().statements().stream().map(Required::id).toList();
        List<CourseEmphases> more = new ArrayList<>(world.courses());
        more.add(new CourseEmphases(id(random), Set.of(), List.of(mapped(pool, random))));
        for (String level : LEVELS) {
            notLower(
                    world.coverage(level, true, world.courses()).skill(),
                    world.coverage(level, true, more).skill());
            notLower(
                    world.coverage(level, true, world.courses()).theory(),
                    world.coverage(level, true, more).theory());
        }
    }

    private static void notLower(Share before, Share after) {
        if (before != null) {
            assertTrue(after.plain() >= before.plain());
            assertTrue(after.weighted() >= before.weighted() - ROUNDING);
            assertTrue(after.meanCredit() >= before.meanCredit() - ROUNDING);
        }
    }

    @Property
    void theOrderOfTheCoursesDoesNotMatter(@ForAll("worlds") World world, @ForAll Random random) {
        List<CourseEmphases> shuffled = new ArrayList<>(world.courses());
        Collections.shuffle(shuffled, random);
        Coverage one = world.coverage("L3", true, world.courses());
        Coverage other = world.coverage("L3", true, shuffled);
        assertEquals(one.levels(), other.levels());
        assertEquals(one.uncovered(), other.uncovered());
        assertEquals(one.redundant().size(), other.redundant().size());
        assertEquals(one.viaCrosswalk().size(), other.viaCrosswalk().size());
    }

    @Property
    void sharesStayBetweenZeroAndOne(@ForAll("worlds") World world) {
        Coverage found = world.coverage("L3", true, world.courses());
        for (Share share : new Share[] {found.skill(), found.theory()}) {
            if (share != null) {
                assertTrue(share.plain() >= 0 && share.plain() <= 1);
                assertTrue(share.weighted() >= 0 && share.weighted() <= 1);
                assertTrue(share.meanCredit() >= 0 && share.meanCredit() <= 1);
            }
        }
    }

    @Property
    void withoutTablesAndWithFullCreditsWeightedIsPlain(@ForAll("worlds") World world) {
        Requirements standard = world.standard();
        Requirements bare = new Requirements(
                "bare",
                true,
                standard.levels(),
                standard.tracks(),
                standard.functions(),
                standard.statements(),
                List.of());
        CoverageRules full = new CoverageRules(new Credits(1, 1, 1, 1), new Discounts(1, 1, 1), 1);
        Coverage found =
                new World(bare, world.courses(), world.crosswalk()).coverage("L3", true, world.courses(), full);
        for (Share share : new Share[] {found.skill(), found.theory()}) {
            if (share != null) {
                assertEquals(share.plain(), share.weighted(), ROUNDING);
                assertEquals(share.plain(), share.meanCredit(), ROUNDING);
            }
        }
    }

    private static void same(Share expected, Share found) {
        if (expected == null || found == null) {
            assertEquals(expected, found);
        } else {
            assertEquals(expected.statements(), found.statements());
            assertEquals(expected.covered(), found.covered());
            assertEquals(expected.plain(), found.plain(), ROUNDING);
            assertEquals(expected.weighted(), found.weighted(), ROUNDING);
            assertEquals(expected.meanCredit(), found.meanCredit(), ROUNDING);
        }
    }
}
