package org.guildmark.assessment.paper;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.math.BigDecimal;
import java.util.List;
import java.util.UUID;
import org.guildmark.assessment.AssessmentJourney;
import org.guildmark.assessment.CatalogFeed;
import org.guildmark.assessment.CatalogFeed.Published;
import org.guildmark.assessment.item.ItemBank;
import org.guildmark.assessment.item.ItemDraft;
import org.guildmark.assessment.item.content.Interaction;
import org.guildmark.assessment.item.content.ItemContent;
import org.guildmark.assessment.item.content.ItemKind;
import org.guildmark.assessment.item.content.Scoring;
import org.guildmark.catalog.content.AssessmentScheme.Component;
import org.guildmark.catalog.content.PlacedStatement;
import org.guildmark.catalog.content.WeightTable;

/** A bank of the harbour body for one level and track of the tea shop's standard: enough for two forms of theory. */
@ApplicationScoped
class TeaShopBank {
    static final String LEVEL = "CN5";

    private final ItemBank bank;
    private final EntityManager database;
    private Published standard;
    private WeightTable table;

    TeaShopBank(ItemBank bank, EntityManager database) {
        this.bank = bank;
        this.database = database;
    }

    synchronized void fill() {
        if (standard != null) {
            return;
        }
        Published published = CatalogFeed.publishSample("tea-shop-host-national-standard-2024", "papers-tea-shop");
        table = published.content().weightTables().stream()
                .filter(column -> column.component() == Component.THEORY && LEVEL.equals(column.level()))
                .findFirst()
                .orElseThrow();
        QuarkusTransaction.requiringNew().run(() -> {
            for (WeightTable.Weight weight : table.weights()) {
                List<UUID> statements = statements(published, weight);
                int percent = weight.percent().intValueExact();
                for (int i = 0; i < percent; i++) {
                    add(choice(i), statements.get(i % statements.size()), "2", i);
                }
                for (int i = 0; i <= percent / 2; i++) {
                    add(trueFalse(i), statements.get(i % statements.size()), "1", i);
                }
            }
            activate();
        });
        standard = published;
    }

    Published standard() {
        return standard;
    }

    String track() {
        return table.track();
    }

    WeightTable table() {
        return table;
    }

    /** As their reviewer and their keeper would, one after the other. */
    private void activate() {
        database.flush();
        database.createNativeQuery("update item set state = 'ACTIVE' where body_id = :body and current_id in"
                        + " (select id from item_version where standard_key = 'papers-tea-shop')")
                .setParameter("body", AssessmentJourney.HARBOUR)
                .executeUpdate();
    }

    private void add(ItemContent content, UUID statement, String marks, int number) {
        bank.create(
                AssessmentJourney.HARBOUR,
                new ItemDraft(
                        null,
                        content,
                        List.of(statement),
                        new BigDecimal(marks),
                        null,
                        BigDecimal.valueOf(number % 10, 1),
                        List.of()),
                "exam-officer-1");
    }

    private List<UUID> statements(Published published, WeightTable.Weight weight) {
        return PlacedStatement.allOf(published.content()).stream()
                .filter(placed ->
                        placed.level() == null || LEVEL.equals(placed.level().code()))
                .filter(placed -> placed.tracks().isEmpty()
                        || placed.tracks().stream()
                                .anyMatch(track -> track.code().equals(table.track())))
                .filter(placed -> switch (weight.kind()) {
                    case ETHICS, BASIC_KNOWLEDGE -> placed.statement()
                            .kind()
                            .name()
                            .equals(weight.kind().name());
                    case FUNCTION -> placed.path()
                            .get(0)
                            .title()
                            .zh()
                            .equals(weight.element().zh());
                })
                .map(placed -> placed.statement().id())
                .toList();
    }

    private static ItemContent choice(int number) {
        List<Interaction.Option> options = List.of(
                new Interaction.Option("A", "80 度", 0),
                new Interaction.Option("B", "95 度", 0),
                new Interaction.Option("C", "60 度", 0));
        return content(ItemKind.SINGLE_CHOICE, number, options, "B");
    }

    private static ItemContent trueFalse(int number) {
        return content(
                ItemKind.TRUE_FALSE,
                number,
                List.of(new Interaction.Option("true", "对", 0), new Interaction.Option("false", "错", 0)),
                "true");
    }

    private static ItemContent content(ItemKind kind, int number, List<Interaction.Option> options, String right) {
        Scoring scoring = new Scoring(
                Scoring.Method.ALL_OR_NOTHING,
                List.of(right),
                null,
                null,
                null,
                null,
                null,
                BigDecimal.ONE,
                null,
                null);
        return new ItemContent(
                kind,
                null,
                "<p>第 " + number + " 题：水温合适吗？</p>",
                List.of(new Interaction.Choice("RESPONSE", null, options, 1, 1, false, scoring)),
                null,
                null,
                "<p>水温过高会烫熟茶叶。</p>");
    }
}
