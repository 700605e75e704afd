package org.guildmark.catalog;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.junit.ArchTests;
import com.tngtech.archunit.lang.ArchRule;
import org.guildmark.testkit.ServiceArchitecture;

/** The rules of the architecture that a compiler does not check. */
@AnalyzeClasses(packages = "org.guildmark.catalog", importOptions = ImportOption.DoNotIncludeTests.class)
class ArchitectureTest {
    @ArchTest
    static final ArchTests OF_EVERY_SERVICE = ArchTests.in(ServiceArchitecture.class);

    @ArchTest
    static final ArchRule COMPARING_EDITIONS_NEEDS_NO_SERVER = noClasses()
            .that()
            .resideInAPackage("org.guildmark.catalog.diff..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("jakarta.ws.rs..", "jakarta.persistence..", "io.quarkus..", "org.hibernate..");
}
