package org.guildmark.assessment.interchange.sheet;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.guildmark.assessment.item.ItemDraft;
import org.guildmark.assessment.item.content.CleanContent;
import org.guildmark.assessment.item.content.Interaction;
import org.guildmark.assessment.item.content.Interaction.Option;
import org.guildmark.assessment.item.content.ItemContent;
import org.guildmark.assessment.item.content.ItemContent.Descriptor;
import org.guildmark.assessment.item.content.ItemContent.PracticalTask;
import org.guildmark.assessment.item.content.ItemContent.ScoringPoint;
import org.guildmark.assessment.item.content.ItemKind;
import org.guildmark.assessment.item.content.Scoring;
import org.guildmark.sheets.UnreadableSheetException;

/** What was exported is imported as it was, whatever signs its words hold. */
class ItemSheetRoundTripTest {
    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final StatementReferences IDS = new StatementReferences(null, null, null);

    @Property(tries = 60)
    void csv(@ForAll("items") List<ItemDraft> items) throws IOException, UnreadableSheetException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        written(items).writeCsv(out);
        assertSame(items, out.toByteArray(), "items.csv");
    }

    @Property(tries = 15)
    void workbook(@ForAll("items") List<ItemDraft> items) throws IOException, UnreadableSheetException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        written(items).writeWorkbook(out);
        assertSame(items, out.toByteArray(), "items.xlsx");
    }

    @Example
    void whatNoColumnHoldsIsNamed() {
        ItemContent content = content(
                ItemKind.SINGLE_CHOICE,
                "题",
                List.of(new Interaction.Hottext(
                        "RESPONSE", null, "<span data-hottext=\"A\">a</span>", 0, 1, RowContent.all(List.of("A")))),
                null);
        ItemSheetWriter writer = new ItemSheetWriter(IDS);
        writer.add(draft("x", content, new BigDecimal(2)), "x");

        assertEquals(List.of("x"), writer.omitted());
    }

    private static ItemSheetWriter written(List<ItemDraft> items) {
        ItemSheetWriter writer = new ItemSheetWriter(IDS);
        items.forEach(item -> writer.add(item, item.code() + item.content()));
        assertEquals(List.of(), writer.omitted());
        return writer;
    }

    private static void assertSame(List<ItemDraft> items, byte[] file, String name) throws UnreadableSheetException {
        ItemSheet sheet = ItemSheetReader.read(file, name, IDS);

        assertEquals(items.size(), sheet.items().size(), () -> sheet.diagnostics()
                .list()
                .toString());
        for (int at = 0; at < items.size(); at++) {
            ItemDraft read = sheet.items().get(at).draft();
            JsonNode one = JSON.valueToTree(items.get(at));
            JsonNode other = JSON.valueToTree(new ItemDraft(
                    read.code(),
                    CleanContent.of(read.content()).content(),
                    read.statementIds(),
                    read.marks(),
                    read.expectedSeconds(),
                    read.difficulty(),
                    read.enemyCodes()));
            assertTrue(
                    one.equals(
                            (a, b) -> a.isNumber() && b.isNumber()
                                    ? a.decimalValue().compareTo(b.decimalValue())
                                    : a.equals(b) ? 0 : 1,
                            other),
                    () -> one + "\n" + other);
        }
    }

    @Provide
    Arbitrary<List<ItemDraft>> items() {
        Arbitrary<ItemContent> contents =
                Arbitraries.oneOf(choices(), orders(), matches(), blanks(), numbers(), open(), tasks(), cases());
        return contents.list().ofMinSize(1).ofMaxSize(6).map(all -> IntStream.range(0, all.size())
                .mapToObj(at -> draft("Q" + at, all.get(at), marks(all.get(at))))
                .toList());
    }

    private static BigDecimal marks(ItemContent content) {
        return switch (content.kind()) {
            case CASE -> new BigDecimal(content.parts().size());
            case PRACTICAL_TASK -> new BigDecimal(content.task().scoringPoints().size() * 2);
            default -> new BigDecimal("2.5");
        };
    }

    private static ItemDraft draft(String code, ItemContent content, BigDecimal marks) {
        return new ItemDraft(
                code,
                content,
                List.of(UUID.fromString("01930000-0000-5000-8000-000000000001")),
                marks,
                90,
                new BigDecimal("0.250"),
                List.of("E1", "E 2"));
    }

    /** HTML as the bank keeps it. */
    private static Arbitrary<String> html() {
        Arbitrary<String> plain = Arbitraries.strings()
                .withChars("茶=+-@;|:/\\<>&'\"_ \nABab12，；｜")
                .ofMinLength(1)
                .ofMaxLength(12)
                .map(text -> "甲" + text + "乙")
                .map(CellText::toHtml);
        Arbitrary<String> marked = Arbitraries.of(
                "<p>茶 <b>a=b</b></p>",
                "&lt;b&gt;",
                "x<sub>2</sub>",
                "<em>=1</em>",
                "甲<br />乙",
                "&lt;html&gt;",
                "=1+1",
                "a &amp;amp; b");
        return Arbitraries.frequencyOf(net.jqwik.api.Tuple.of(3, plain), net.jqwik.api.Tuple.of(1, marked))
                .map(text -> CleanContent.of(content(ItemKind.ESSAY, text, List.of(), null))
                        .content()
                        .stem());
    }

    private static Arbitrary<ItemContent> choices() {
        return Combinators.combine(html(), options(), Arbitraries.integers().between(1, 2))
                .as((stem, options, right) -> {
                    List<String> key = options.stream()
                            .limit(right)
                            .map(Option::identifier)
                            .toList();
                    Scoring scoring = right > 1 ? RowContent.ofChoices(key, options) : RowContent.all(key);
                    return content(
                            right > 1 ? ItemKind.MULTIPLE_CHOICE : ItemKind.SINGLE_CHOICE,
                            stem,
                            List.of(new Interaction.Choice(
                                    "RESPONSE", null, options, 0, right > 1 ? 0 : 1, false, scoring)),
                            stem);
                });
    }

    private static Arbitrary<List<Option>> options() {
        return html().list().ofMinSize(2).ofMaxSize(8).map(texts -> IntStream.range(0, texts.size())
                .mapToObj(at -> new Option(RowContent.letter(at), texts.get(at), 0))
                .toList());
    }

    private static Arbitrary<ItemContent> orders() {
        return Combinators.combine(html(), options(), Arbitraries.of(true, false))
                .as((stem, options, partial) -> {
                    List<String> right = new ArrayList<>(
                            options.stream().map(Option::identifier).toList());
                    java.util.Collections.reverse(right);
                    return content(
                            ItemKind.ORDERING,
                            stem,
                            List.of(new Interaction.Order(
                                    "RESPONSE",
                                    null,
                                    options,
                                    false,
                                    partial ? RowContent.ofPlaces(right) : RowContent.all(right))),
                            null);
                });
    }

    /**
     * What shares a cell with others: a bracket that opens in one text and closes in the next would read as a tag; such an
     * item is left out of a sheet and named.
     */
    private static Arbitrary<String> cellmates() {
        return html().filter(text -> !text.contains("&lt;"));
    }

    private static Arbitrary<ItemContent> matches() {
        return cellmates().list().uniqueElements().ofMinSize(4).ofMaxSize(9).map(texts -> {
            int pairs = texts.size() / 2;
            List<String> sorted =
                    texts.stream().skip(pairs).limit(pairs).sorted().toList();
            List<Option> sources = IntStream.range(0, pairs)
                    // A bracket that opens in one half of a cell and closes in the other reads as a tag; such an item
                    // is
                    // left out of a sheet and named.
                    .mapToObj(at ->
                            new Option(RowContent.letter(at), texts.get(at).replace("&lt;", "小于"), 1))
                    .toList();
            List<Option> targets = IntStream.range(0, pairs)
                    .mapToObj(at -> new Option("T" + (at + 1), sorted.get(at), 1))
                    .toList();
            List<String> right = IntStream.range(0, pairs)
                    .mapToObj(at -> RowContent.letter(at) + " T" + (pairs - at))
                    .toList();
            return content(
                    ItemKind.MATCHING,
                    "连",
                    List.of(new Interaction.Match(
                            "RESPONSE", null, sources, targets, 0, true, RowContent.ofPairs(right))),
                    null);
        });
    }

    private static Arbitrary<ItemContent> blanks() {
        Arbitrary<String> text =
                Arbitraries.strings().withChars("茶;|\\；｜=<>&a").ofMinLength(1).ofMaxLength(6);
        return text.list()
                .ofMinSize(1)
                .ofMaxSize(3)
                .list()
                .ofMinSize(1)
                .ofMaxSize(3)
                .map(answers -> {
                    StringBuilder stem = new StringBuilder("填");
                    List<Interaction> entries = new ArrayList<>();
                    for (List<String> accepted : answers) {
                        String id = "RESPONSE_" + (entries.size() + 1);
                        stem.append("<span data-response=\"").append(id).append("\"></span>、");
                        entries.add(new Interaction.TextEntry(id, null, RowContent.all(accepted)));
                    }
                    return content(ItemKind.FILL_IN, stem.toString(), entries, null);
                });
    }

    private static Arbitrary<ItemContent> numbers() {
        return Arbitraries.of(Scoring.Tolerance.values()).map(tolerance -> {
            BigDecimal width = tolerance == Scoring.Tolerance.EXACT ? null : new BigDecimal("0.5");
            return content(
                    ItemKind.NUMERIC,
                    "多少<span data-response=\"RESPONSE\"></span>。",
                    List.of(new Interaction.TextEntry(
                            "RESPONSE",
                            null,
                            RowContent.numeric(
                                    List.of("-3.50"), new Scoring.NumericRule(tolerance, width, width, true, true)))),
                    null);
        });
    }

    private static Arbitrary<ItemContent> open() {
        return Combinators.combine(html(), html())
                .as((stem, model) -> content(
                        ItemKind.SHORT_ANSWER,
                        stem,
                        List.of(new Interaction.ExtendedText("RESPONSE", null, null, model, RowContent.manual())),
                        null));
    }

    private static Arbitrary<ItemContent> tasks() {
        return Combinators.combine(html(), cellmates().list().ofMinSize(1).ofMaxSize(10))
                .as((stem, texts) -> {
                    List<ScoringPoint> points = new ArrayList<>();
                    for (String text : texts) {
                        points.add(new ScoringPoint(
                                "SP" + (points.size() + 1),
                                text,
                                new BigDecimal(2),
                                List.of(
                                        new Descriptor(new BigDecimal(2), text),
                                        new Descriptor(BigDecimal.ZERO, "无"))));
                    }
                    PracticalTask task = new PracticalTask(texts, List.of("洗"), points);
                    return new ItemContent(ItemKind.PRACTICAL_TASK, null, stem, List.of(), List.of(), task, null);
                });
    }

    private static Arbitrary<ItemContent> cases() {
        return open().list()
                .ofMinSize(1)
                .ofMaxSize(3)
                .map(contents -> new ItemContent(
                        ItemKind.CASE,
                        "短名",
                        "情景",
                        List.of(),
                        IntStream.range(0, contents.size())
                                .mapToObj(at -> new ItemContent.Part(
                                        at == 0 ? "P1" : "x-" + at, BigDecimal.ONE, contents.get(at)))
                                .toList(),
                        null,
                        null));
    }

    private static ItemContent content(ItemKind kind, String stem, List<Interaction> interactions, String explanation) {
        return new ItemContent(kind, null, stem, interactions, List.of(), null, explanation);
    }
}
