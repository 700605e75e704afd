package org.guildmark.testkit;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.fields;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.methods;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.GeneralCodingRules.NO_CLASSES_SHOULD_ACCESS_STANDARD_STREAMS;
import static com.tngtech.archunit.library.GeneralCodingRules.NO_CLASSES_SHOULD_USE_JAVA_UTIL_LOGGING;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaMethod;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import java.util.Set;
import java.util.stream.Stream;

/**
 * The rules of the architecture that a compiler does not check and that every service keeps; a service's
 * {@code ArchitectureTest} takes them over by {@code ArchTests.in(ServiceArchitecture.class)}.
 */
public final class ServiceArchitecture {
    private static final String ENTITY = "jakarta.persistence.Entity";

    /** What the other modules of this repository may use of the platform. */
    private static final Set<String> PLATFORM = Set.of(
            "org.guildmark.platform.cloudevents",
            "org.guildmark.platform.http",
            "org.guildmark.platform.idempotency",
            "org.guildmark.platform.identity",
            "org.guildmark.platform.inbox",
            "org.guildmark.platform.openapi",
            "org.guildmark.platform.outbox",
            "org.guildmark.platform.paging",
            "org.guildmark.platform.persistence",
            "org.guildmark.platform.problem",
            "org.guildmark.platform.requestid",
            "org.guildmark.platform.security");

    @ArchTest
    public static final ArchRule PACKAGES_HAVE_NO_CYCLES =
            slices().matching("org.guildmark.(*).(*)..").should().beFreeOfCycles();

    @ArchTest
    public static final ArchRule ENTITIES_DO_NOT_CROSS_HTTP = methods()
            .that()
            .areDeclaredInClassesThat()
            .haveSimpleNameEndingWith("Resource")
            .and()
            .arePublic()
            .should(notShowAnEntity());

    @ArchTest
    public static final ArchRule VIEWS_REQUESTS_AND_EVENTS_HOLD_NO_ENTITY = fields().that()
            .areDeclaredInClassesThat()
            .haveNameMatching(".*(View|Views|Request|Events)(\\$.*)?")
            .should()
            .notHaveRawType(DescribedPredicate.describe("entity", type -> type.isAnnotatedWith(ENTITY)));

    @ArchTest
    public static final ArchRule RESOURCES_ARE_NAMED_SO =
            classes().that().areAnnotatedWith("jakarta.ws.rs.Path").should().haveSimpleNameEndingWith("Resource");

    @ArchTest
    public static final ArchRule REPOSITORIES_ARE_NAMED_SO = classes()
            .that()
            .implement("io.quarkus.hibernate.orm.panache.PanacheRepositoryBase")
            .should()
            .haveSimpleNameEndingWith("Repository");

    @ArchTest
    public static final ArchRule NO_LAYER_PACKAGES =
            noClasses().should().resideInAnyPackage("..service..", "..impl..", "..util..", "..dto..", "..mapper..");

    @ArchTest
    public static final ArchRule ONLY_OPEN_PACKAGES_OF_THE_PLATFORM = noClasses()
            .should()
            .dependOnClassesThat(DescribedPredicate.describe(
                    "are internals of the platform",
                    type -> type.getPackageName().startsWith("org.guildmark.platform")
                            && !PLATFORM.contains(type.getPackageName())));

    @ArchTest
    public static final ArchRule ONE_WAY_TO_LOG = NO_CLASSES_SHOULD_USE_JAVA_UTIL_LOGGING;

    @ArchTest
    public static final ArchRule NOTHING_PRINTS = NO_CLASSES_SHOULD_ACCESS_STANDARD_STREAMS;

    private ServiceArchitecture() {}

    private static ArchCondition<JavaMethod> notShowAnEntity() {
        return new ArchCondition<>("neither take nor answer with an entity") {
            @Override
            public void check(JavaMethod method, ConditionEvents events) {
                Stream.concat(
                                method.getReturnType().getAllInvolvedRawTypes().stream(),
                                method.getParameterTypes().stream()
                                        .flatMap(type -> type.getAllInvolvedRawTypes().stream()))
                        .filter(type -> type.isAnnotatedWith(ENTITY))
                        .forEach(entity -> events.add(SimpleConditionEvent.violated(
                                method, method.getFullName() + " shows " + entity.getSimpleName())));
            }
        };
    }
}
