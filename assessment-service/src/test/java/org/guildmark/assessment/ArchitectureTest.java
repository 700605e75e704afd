package org.guildmark.assessment;

import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.junit.ArchTests;
import org.guildmark.testkit.ServiceArchitecture;

/** The rules of the architecture that a compiler does not check. */
@AnalyzeClasses(packages = "org.guildmark.assessment", importOptions = ImportOption.DoNotIncludeTests.class)
class ArchitectureTest {
    @ArchTest
    static final ArchTests OF_EVERY_SERVICE = ArchTests.in(ServiceArchitecture.class);
}
