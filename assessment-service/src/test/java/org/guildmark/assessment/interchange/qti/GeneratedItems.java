package org.guildmark.assessment.interchange.qti;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Base64;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.guildmark.assessment.item.content.CleanContent;
import org.guildmark.assessment.item.content.Interaction;
import org.guildmark.assessment.item.content.Interaction.Option;
import org.guildmark.assessment.item.content.ItemContent;
import org.guildmark.assessment.item.content.ItemContent.Descriptor;
import org.guildmark.assessment.item.content.ItemContent.Part;
import org.guildmark.assessment.item.content.ItemContent.PracticalTask;
import org.guildmark.assessment.item.content.ItemContent.ScoringPoint;
import org.guildmark.assessment.item.content.ItemKind;
import org.guildmark.assessment.item.content.Scorer;
import org.guildmark.assessment.item.content.Scoring;
import org.guildmark.assessment.item.content.Scoring.Method;

/** Items of every kind and interaction, and answers to them, from a seed. */
final class GeneratedItems {
    private static final byte[] PNG = Base64.getDecoder()
            .decode("iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAQAAAC1HAwCAAAAC0lEQVR42mNk+A8AAQUBAScY42YAAAAASUVORK5CYII=");
    static final Media PICTURE = new Media(MediaShelf.sha256(PNG), "p.png", "image/png", PNG);
    private static final List<String> TEXTS = List.of(
            "plain words",
            "茶艺馆 <b>开门</b>",
            "<p>one</p><p>two &amp; three &lt; four</p>",
            "a <i>b</i> <sub>2</sub>",
            "<p>line<br />break \"quoted\" 'single'</p>",
            "<img src=\"media:" + PICTURE.sha256() + "\" alt=\"p\" width=\"20\" height=\"10\" />",
            "<math><mfrac><mi>a</mi><mn>2</mn></mfrac></math>",
            "<ul><li>x</li><li>y ＡＢ</li></ul>");

    private final Random random;
    private int number;

    GeneratedItems(long seed) {
        random = new Random(seed);
    }

    ItemContent content(ItemKind kind) {
        return CleanContent.of(raw(kind, true)).content();
    }

    private ItemContent raw(ItemKind kind, boolean whole) {
        List<Interaction> interactions = new ArrayList<>();
        List<Part> parts = new ArrayList<>();
        PracticalTask task = null;
        String stem = "<p>" + text() + "</p>" + text();
        switch (kind) {
            case SINGLE_CHOICE ->
                interactions.add(random.nextBoolean() ? choice(1) : random.nextBoolean() ? hottext(1) : point(1));
            case MULTIPLE_CHOICE ->
                interactions.add(random.nextBoolean() ? choice(0) : random.nextBoolean() ? hottext(0) : point(3));
            case TRUE_FALSE -> interactions.add(trueFalse());
            case FILL_IN -> {
                interactions.add(random.nextBoolean() ? entry() : inline());
                interactions.add(entry());
                stem += "<p>x <span data-response=\"" + interactions.get(0).responseId()
                        + "\"></span>, y <span data-response=\""
                        + interactions.get(1).responseId() + "\"></span>.</p>";
            }
            case NUMERIC -> {
                interactions.add(numeric());
                stem += "<p>= <span data-response=\"" + interactions.get(0).responseId() + "\"></span> m</p>";
            }
            case MATCHING -> interactions.add(random.nextBoolean() ? match() : gaps());
            case ORDERING -> interactions.add(order());
            case SHORT_ANSWER, ESSAY -> interactions.add(random.nextBoolean() ? extended() : upload());
            case CASE -> {
                for (int index = 1; index <= 2 + random.nextInt(2); index++) {
                    ItemKind of = List.of(ItemKind.SINGLE_CHOICE, ItemKind.MATCHING, ItemKind.NUMERIC, ItemKind.ESSAY)
                            .get(random.nextInt(4));
                    ItemContent content = raw(of, false);
                    BigDecimal raw = Scorer.score(content, Map.of()).rawMaximum();
                    parts.add(new Part("P" + index, raw.multiply(new BigDecimal("2")), content));
                }
            }
            default ->
                task = new PracticalTask(
                        List.of("cup", text()),
                        List.of(text(), "wash"),
                        List.of(
                                new ScoringPoint(
                                        "a",
                                        "clean " + text(),
                                        new BigDecimal("3"),
                                        List.of(
                                                new Descriptor(new BigDecimal("3"), "all"),
                                                new Descriptor(BigDecimal.ONE, "some"))),
                                new ScoringPoint("b", "safe", new BigDecimal("2"), List.of())));
        }
        String explanation = whole && random.nextBoolean() ? text() : null;
        return new ItemContent(kind, whole ? "Title " + number : null, stem, interactions, parts, task, explanation);
    }

    private String text() {
        return TEXTS.get(random.nextInt(TEXTS.size()));
    }

    private String prompt() {
        return random.nextBoolean() ? "" : text();
    }

    private String id() {
        return "R" + ++number;
    }

    private List<Option> options(String prefix, int count, int matchMax) {
        List<Option> options = new ArrayList<>();
        for (int index = 0; index < count; index++) {
            options.add(new Option(prefix + index, text() + " " + index, matchMax));
        }
        return options;
    }

    private Scoring rule(List<String> possible, boolean single) {
        List<String> keys = new ArrayList<>(possible);
        Collections.shuffle(keys, random);
        List<String> correct = List.copyOf(keys.subList(0, single ? 1 : 1 + random.nextInt(2)));
        if (random.nextBoolean()) {
            return new Scoring(
                    Method.ALL_OR_NOTHING,
                    correct,
                    null,
                    null,
                    null,
                    null,
                    null,
                    new BigDecimal(1 + random.nextInt(3)),
                    null,
                    null);
        }
        List<Scoring.MapEntry> map = new ArrayList<>();
        correct.forEach(it -> map.add(new Scoring.MapEntry(it, BigDecimal.ONE, true)));
        possible.stream()
                .filter(it -> !correct.contains(it))
                .limit(1)
                .forEach(it -> map.add(new Scoring.MapEntry(it, new BigDecimal("-0.5"), true)));
        return new Scoring(
                Method.MAPPED,
                correct,
                map,
                null,
                new BigDecimal("-1"),
                random.nextBoolean() ? BigDecimal.ZERO : null,
                random.nextBoolean() ? BigDecimal.ONE : null,
                BigDecimal.ONE,
                null,
                null);
    }

    private Interaction choice(int most) {
        List<Option> options = options("o", 4, 0);
        return new Interaction.Choice(
                id(), prompt(), options, 0, most, random.nextBoolean(), rule(ids(options), most == 1));
    }

    private Interaction trueFalse() {
        List<Option> options = List.of(new Option("T", "对", 0), new Option("F", "错", 0));
        return new Interaction.Choice(id(), prompt(), options, 0, 1, false, rule(List.of("T", "F"), true));
    }

    private Interaction inline() {
        List<Option> options = options("o", 3, 0);
        return new Interaction.InlineChoice(id(), options, random.nextBoolean(), rule(ids(options), true));
    }

    private Interaction hottext(int most) {
        String text = "<p>w <span data-hottext=\"h1\">one</span> <span data-hottext=\"h2\">two <b>b</b></span>"
                + " <span data-hottext=\"h3\">three</span></p>";
        return new Interaction.Hottext(id(), prompt(), text, 0, most, rule(List.of("h1", "h2", "h3"), most == 1));
    }

    private Interaction point(int most) {
        Scoring scoring = new Scoring(
                Method.AREA_MAPPED,
                List.of(),
                null,
                List.of(
                        new Scoring.Area("circle", numbers(10, 10, 5), BigDecimal.ONE),
                        new Scoring.Area("rect", numbers(0, 30, 20, 40), BigDecimal.ONE)),
                BigDecimal.ZERO,
                null,
                null,
                BigDecimal.ONE,
                null,
                null);
        return new Interaction.SelectPoint(id(), prompt(), "media:" + PICTURE.sha256(), 50, 50, most, scoring);
    }

    private static List<BigDecimal> numbers(int... values) {
        List<BigDecimal> numbers = new ArrayList<>();
        for (int value : values) {
            numbers.add(new BigDecimal(value));
        }
        return numbers;
    }

    private Interaction entry() {
        Scoring.TextRule rule = new Scoring.TextRule(random.nextBoolean(), random.nextBoolean(), random.nextBoolean());
        List<String> correct = random.nextBoolean() ? List.of("Tea", "茶") : List.of("Tea");
        Scoring scoring = random.nextBoolean()
                ? new Scoring(Method.ALL_OR_NOTHING, correct, null, null, null, null, null, BigDecimal.ONE, null, rule)
                : new Scoring(
                        Method.MAPPED,
                        List.of("Tea"),
                        List.of(
                                new Scoring.MapEntry("Tea", BigDecimal.ONE, true),
                                new Scoring.MapEntry("chá", new BigDecimal("0.5"), false)),
                        null,
                        BigDecimal.ZERO,
                        null,
                        null,
                        BigDecimal.ONE,
                        null,
                        rule);
        return new Interaction.TextEntry(id(), random.nextBoolean() ? 12 : null, scoring);
    }

    private Interaction numeric() {
        Scoring.Tolerance tolerance = Scoring.Tolerance.values()[random.nextInt(3)];
        BigDecimal width = tolerance == Scoring.Tolerance.EXACT ? BigDecimal.ZERO : new BigDecimal("0.5");
        boolean border = tolerance == Scoring.Tolerance.EXACT || random.nextBoolean();
        return new Interaction.TextEntry(
                id(),
                null,
                new Scoring(
                        Method.ALL_OR_NOTHING,
                        List.of("12.5"),
                        null,
                        null,
                        null,
                        null,
                        null,
                        new BigDecimal("2"),
                        new Scoring.NumericRule(tolerance, width, width, border, true),
                        null));
    }

    private Interaction match() {
        List<Option> sources = options("s", 3, 1);
        List<Option> targets = options("t", 3, 2);
        return new Interaction.Match(
                id(),
                prompt(),
                sources,
                targets,
                3,
                random.nextBoolean(),
                rule(List.of("s0 t0", "s1 t2", "s2 t1"), false));
    }

    private Interaction gaps() {
        String text = "<p>a <span data-gap=\"g1\"></span> b <span data-gap=\"g2\"></span></p>";
        return new Interaction.GapMatch(
                id(), prompt(), options("c", 3, 1), text, random.nextBoolean(), rule(List.of("c0 g1", "c1 g2"), false));
    }

    private Interaction order() {
        List<Option> options = options("o", 3, 0);
        return new Interaction.Order(
                id(),
                prompt(),
                options,
                random.nextBoolean(),
                new Scoring(
                        Method.ALL_OR_NOTHING,
                        List.of("o2", "o0", "o1"),
                        null,
                        null,
                        null,
                        null,
                        null,
                        BigDecimal.ONE,
                        null,
                        null));
    }

    private Interaction extended() {
        return new Interaction.ExtendedText(id(), prompt(), 5, random.nextBoolean() ? text() : null, manual());
    }

    private Interaction upload() {
        return new Interaction.Upload(id(), prompt(), random.nextBoolean() ? List.of() : List.of("text/csv"), manual());
    }

    private static Scoring manual() {
        return new Scoring(Method.MANUAL, null, null, null, null, null, null, new BigDecimal("4"), null, null);
    }

    private static List<String> ids(List<Option> options) {
        return options.stream().map(Option::identifier).toList();
    }

    /** An answer that may be right, wrong or no answer at all. */
    Map<String, List<String>> answers(ItemContent content) {
        Map<String, List<String>> answers = new java.util.HashMap<>();
        content.interactions().forEach(it -> answers.put(it.responseId(), answer(it)));
        content.parts().forEach(part -> part.content()
                .interactions()
                .forEach(it -> answers.put(part.identifier() + "." + it.responseId(), answer(it))));
        return answers;
    }

    private List<String> answer(Interaction interaction) {
        List<String> possible = new ArrayList<>(interaction.scoring().correct());
        interaction.scoring().map().forEach(it -> possible.add(it.key()));
        possible.addAll(List.of(
                "TEA", "tea", "ＴＥＡ", " Tea ", "12.9", "12.0", "13", "10 10", "5 35", "49 1", "o1", "t", "s0 t0"));
        Collections.shuffle(possible, random);
        return interaction instanceof Interaction.Order && random.nextBoolean()
                ? interaction.scoring().correct()
                : possible.subList(0, random.nextInt(3));
    }
}
