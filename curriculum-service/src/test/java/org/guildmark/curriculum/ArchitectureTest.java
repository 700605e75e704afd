package org.guildmark.curriculum;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.junit.ArchTests;
import com.tngtech.archunit.lang.ArchRule;
import java.util.Set;
import org.guildmark.testkit.ServiceArchitecture;

/** The rules of the architecture that a compiler does not check. */
@AnalyzeClasses(packages = "org.guildmark.curriculum", importOptions = ImportOption.DoNotIncludeTests.class)
class ArchitectureTest {
    @ArchTest
    static final ArchTests OF_EVERY_SERVICE = ArchTests.in(ServiceArchitecture.class);

    /** What this service may use of the catalog's library for documents: how a competency library is printed. */
    private static final Set<String> DOCUMENTS = Set.of(
            "org.guildmark.catalog.document",
            "org.guildmark.catalog.document.library",
            "org.guildmark.catalog.document.source",
            "org.guildmark.catalog.document.text");

    @ArchTest
    static final ArchRule ONLY_THE_LIBRARY_OF_THE_CATALOGS_DOCUMENTS = noClasses()
            .should()
            .dependOnClassesThat(DescribedPredicate.describe(
                    "are the catalog's own",
                    type -> type.getPackageName().startsWith("org.guildmark.catalog")
                            && !DOCUMENTS.contains(type.getPackageName())));

    @ArchTest
    static final ArchRule ONLY_IMPORTS_READ_DOCUMENTS = noClasses()
            .that()
            .resideOutsideOfPackage("org.guildmark.curriculum.imports..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("org.guildmark.catalog..");
}
