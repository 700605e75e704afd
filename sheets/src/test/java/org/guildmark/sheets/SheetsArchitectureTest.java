package org.guildmark.sheets;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.GeneralCodingRules.NO_CLASSES_SHOULD_ACCESS_STANDARD_STREAMS;
import static com.tngtech.archunit.library.GeneralCodingRules.NO_CLASSES_SHOULD_USE_JAVA_UTIL_LOGGING;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;

/** The rules of this module that a compiler does not check. */
@AnalyzeClasses(packages = "org.guildmark.sheets", importOptions = ImportOption.DoNotIncludeTests.class)
class SheetsArchitectureTest {
    @ArchTest
    static final ArchRule NOTHING_ELSE_OF_THIS_REPOSITORY = noClasses()
            .should()
            .dependOnClassesThat(DescribedPredicate.describe(
                    "are of another module",
                    type -> type.getPackageName().startsWith("org.guildmark")
                            && !type.getPackageName().equals("org.guildmark.sheets")));

    @ArchTest
    static final ArchRule READING_A_SHEET_NEEDS_NO_SERVER = noClasses()
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage(
                    "jakarta.ws.rs..",
                    "jakarta.persistence..",
                    "jakarta.enterprise..",
                    "io.quarkus..",
                    "org.hibernate..");

    @ArchTest
    static final ArchRule ONE_WAY_TO_LOG = NO_CLASSES_SHOULD_USE_JAVA_UTIL_LOGGING;

    @ArchTest
    static final ArchRule NOTHING_PRINTS = NO_CLASSES_SHOULD_ACCESS_STANDARD_STREAMS;
}
