package org.guildmark.platform;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;

/** Keeps the platform technical: it knows no service and no noun of the business. */
@AnalyzeClasses(packages = "org.guildmark.platform", importOptions = ImportOption.DoNotIncludeTests.class)
class PlatformRulesTest {

    @ArchTest
    static final ArchRule dependsOnNoService = noClasses()
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage(
                    "org.guildmark.catalog..",
                    "org.guildmark.curriculum..",
                    "org.guildmark.assessment..",
                    "org.guildmark.learner..",
                    "org.guildmark.gateway..");

    @ArchTest
    static final ArchRule holdsNoBusinessNoun = noClasses()
            .should()
            .haveNameMatching(
                    ".*(Standard|Edition|Curriculum|Course|Exam|Learner|Certificate|Competenc|Enrolment|School).*");

    @ArchTest
    static final ArchRule packagesHaveNoCycles =
            slices().matching("org.guildmark.platform.(*)..").should().beFreeOfCycles();

    @ArchTest
    static final ArchRule noPackagesByLayer =
            noClasses().should().resideInAnyPackage("..service..", "..impl..", "..util..", "..dto..", "..mapper..");
}
