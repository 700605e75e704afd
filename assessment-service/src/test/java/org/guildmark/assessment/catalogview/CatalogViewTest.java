package org.guildmark.assessment.catalogview;

import static org.hamcrest.Matchers.greaterThan;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;

import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.math.BigDecimal;
import java.util.List;
import org.guildmark.assessment.AssessmentJourney;
import org.guildmark.assessment.CatalogFeed;
import org.guildmark.assessment.catalogview.AssessmentScheme.Component;
import org.guildmark.assessment.catalogview.AssessmentScheme.StaffRole;
import org.junit.jupiter.api.Test;

/** What this service keeps of the catalog's events is what examinations rest on. */
@QuarkusTest
class CatalogViewTest {
    @Inject
    CatalogView catalog;

    @Test
    void rulesSchemeAndWeightsOfAnEditionAreKnown() {
        CatalogFeed.Published tea = CatalogFeed.publishSample("tea-shop-host-national-standard-2024", "view-tea");

        Edition edition = catalog.requireCurrent("view-tea", "/standard");
        assertEquals(tea.editionId(), edition.id());
        assertEquals("4-99-99-01", edition.content().profile().occupation().code());

        EntryRequirement lowest = edition.content().entryRequirements().stream()
                .filter(requirement -> requirement.level().equals("CN5"))
                .findFirst()
                .orElseThrow();
        assertInstanceOf(
                EntryCondition.Work.class,
                lowest.alternatives().get(0).conditions().get(0));

        AssessmentScheme.ComponentRule theory = edition.content().assessmentScheme().components().stream()
                .filter(rule -> rule.component() == Component.THEORY)
                .findFirst()
                .orElseThrow();
        assertEquals(StaffRole.INVIGILATOR, theory.staffing().role());

        List<WeightTable> tables = edition.content().weightTables();
        tables.forEach(table -> assertEquals(
                0,
                table.weights().stream()
                        .map(WeightTable.Weight::percent)
                        .reduce(BigDecimal.ZERO, BigDecimal::add)
                        .compareTo(BigDecimal.valueOf(100)),
                table::toString));
    }

    @Test
    void anOperatorHasItLearntAnew() {
        CatalogFeed.publishSample("bicycle-repairer-ability", "view-bicycle");

        AssessmentJourney.operator()
                .post(AssessmentJourney.API + "/catalog-view/rebuilds")
                .then()
                .statusCode(200)
                .body("handled", greaterThan(0))
                .body("refused", org.hamcrest.Matchers.is(0));
        assertEquals(
                "view-bicycle",
                catalog.requireCurrent("view-bicycle", "/standard").standardKey());
        AssessmentJourney.officer()
                .post(AssessmentJourney.API + "/catalog-view/rebuilds")
                .then()
                .statusCode(403);
    }
}
