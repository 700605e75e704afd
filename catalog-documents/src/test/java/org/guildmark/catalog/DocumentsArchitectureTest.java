package org.guildmark.catalog;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.GeneralCodingRules.NO_CLASSES_SHOULD_ACCESS_STANDARD_STREAMS;
import static com.tngtech.archunit.library.GeneralCodingRules.NO_CLASSES_SHOULD_USE_JAVA_UTIL_LOGGING;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;

/** The rules of this module that a compiler does not check. */
@AnalyzeClasses(packages = "org.guildmark.catalog", importOptions = ImportOption.DoNotIncludeTests.class)
class DocumentsArchitectureTest {
    @ArchTest
    static final ArchRule PACKAGES_HAVE_NO_CYCLES =
            slices().matching("org.guildmark.catalog.(*)..").should().beFreeOfCycles();

    @ArchTest
    static final ArchRule FAMILIES_OF_DOCUMENTS_HAVE_NO_CYCLES =
            slices().matching("org.guildmark.catalog.document.(*)..").should().beFreeOfCycles();

    @ArchTest
    static final ArchRule NO_LAYER_PACKAGES =
            noClasses().should().resideInAnyPackage("..service..", "..impl..", "..util..", "..dto..", "..mapper..");

    @ArchTest
    static final ArchRule READING_A_DOCUMENT_NEEDS_NO_SERVER = noClasses()
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage(
                    "jakarta.ws.rs..",
                    "jakarta.persistence..",
                    "jakarta.enterprise..",
                    "io.quarkus..",
                    "org.hibernate..");

    /** Ids follow from the place of a statement; that is all this module asks of the platform. */
    @ArchTest
    static final ArchRule ONLY_THE_IDS_OF_THE_PLATFORM = noClasses()
            .should()
            .dependOnClassesThat(DescribedPredicate.describe(
                    "are of the platform, except its ids",
                    type -> type.getPackageName().startsWith("org.guildmark.platform")
                            && !type.getPackageName().equals("org.guildmark.platform.identity")));

    @ArchTest
    static final ArchRule ONE_WAY_TO_LOG = NO_CLASSES_SHOULD_USE_JAVA_UTIL_LOGGING;

    @ArchTest
    static final ArchRule NOTHING_PRINTS = NO_CLASSES_SHOULD_ACCESS_STANDARD_STREAMS;
}
