package org.guildmark.curriculum.mapping;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.inject.Produces;
import java.math.BigDecimal;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Collectors;
import org.guildmark.curriculum.Text;
import org.guildmark.curriculum.catalogview.CatalogView;
import org.guildmark.curriculum.catalogview.EditionContent.StatementKind;
import org.guildmark.curriculum.catalogview.LocatedStatement;
import org.guildmark.curriculum.catalogview.StatementChange;
import org.guildmark.curriculum.course.Course;
import org.guildmark.curriculum.course.CourseChanged;
import org.guildmark.curriculum.course.CourseRepository;
import org.guildmark.platform.cloudevents.DomainEvent;
import org.guildmark.platform.cloudevents.TopicDefinition;
import org.guildmark.platform.outbox.Outbox;

/**
 * What the curriculum tells others: facts about mapping revisions, and the full state of a course with the statements
 * that who finishes it has been taught.
 */
@ApplicationScoped
public class MappingEvents {
    /** Facts, in the order of each course. */
    public static final String MAPPING_TOPIC = "curriculum.mapping.v1";

    /** Compacted; key = course id. */
    public static final String COURSE_TOPIC = "curriculum.course.v1";

    private static final String TYPES = "org.guildmark.curriculum.";
    private static final String SCHEMAS = "https://guildmark.org/contracts/events/curriculum/";
    private static final Duration RETENTION = Duration.ofDays(10 * 365);

    private final Outbox outbox;
    private final CourseRepository courses;
    private final MappingRevisionRepository revisions;
    private final CatalogView catalog;

    MappingEvents(Outbox outbox, CourseRepository courses, MappingRevisionRepository revisions, CatalogView catalog) {
        this.outbox = outbox;
        this.courses = courses;
        this.revisions = revisions;
        this.catalog = catalog;
    }

    @Produces
    TopicDefinition mappingTopic() {
        return TopicDefinition.facts(MAPPING_TOPIC, RETENTION);
    }

    @Produces
    TopicDefinition courseTopic() {
        return TopicDefinition.state(COURSE_TOPIC);
    }

    /** A revision, its course and whose it is. */
    public record RevisionFacts(UUID id, int number, UUID courseId, String courseCode, UUID schoolId) {}

    /** @param standard key of the standard */
    public record MappedStatement(
            UUID statementId,
            UUID standardId,
            String standard,
            UUID editionId,
            String code,
            StatementKind kind,
            String level,
            Emphasis emphasis) {}

    /** @param supersedes the revision that was approved before; null for the first */
    public record RevisionApproved(
            RevisionFacts revision, UUID supersedes, Instant approvedAt, List<MappedStatement> mappings) {}

    public record RevisionSuperseded(RevisionFacts revision, UUID supersededBy, Instant supersededAt) {}

    public record NeedsReview(RevisionFacts revision, List<Concern> concerns) {}

    /**
     * @param change what became of the statement; null where the catalog does not say
     * @param proposedStatementId null where none follows
     */
    public record Concern(
            UUID statementId, MappingReview.Reason reason, StatementChange change, UUID proposedStatementId) {}

    /**
     * @param change why the state is sent
     * @param revision the approved one; null before the first approval
     * @param mappings of that revision: what a finished course gives evidence for
     */
    public record CourseState(
            Change change, CourseFacts course, ApprovedRevision revision, List<MappedStatement> mappings) {}

    public enum Change {
        SAVED,
        MAPPING_APPROVED,
        DELETED
    }

    public record CourseFacts(
            UUID id,
            UUID schoolId,
            String code,
            Text title,
            Course.Kind kind,
            Integer hours,
            BigDecimal credits,
            Course.Status status,
            List<UUID> prerequisites) {}

    public record ApprovedRevision(UUID id, int number, Instant approvedAt) {}

    void approved(Course course, MappingRevision revision, MappingRevision before) {
        List<MappedStatement> mapped = mapped(revision.id());
        RevisionFacts facts = facts(course, revision);
        if (before != null) {
            publish(
                    MAPPING_TOPIC,
                    "mapping.revision-superseded",
                    course.id(),
                    new RevisionSuperseded(facts(course, before), revision.id(), revision.approvedAt()));
        }
        publish(
                MAPPING_TOPIC,
                "mapping.revision-approved",
                course.id(),
                new RevisionApproved(facts, before == null ? null : before.id(), revision.approvedAt(), mapped));
        publishState(course, Change.MAPPING_APPROVED, revision, mapped);
    }

    /** Tells of marks on approved revisions; drafts are nobody else's business. */
    void needReview(List<MappingReview> opened) {
        Map<UUID, List<MappingReview>> byRevision = opened.stream()
                .collect(Collectors.groupingBy(MappingReview::revisionId, TreeMap::new, Collectors.toList()));
        byRevision.forEach((revisionId, marks) -> {
            MappingRevision revision = revisions.findById(revisionId);
            if (revision.status() == MappingRevision.Status.APPROVED) {
                Course course = courses.findById(revision.courseId());
                publish(
                        MAPPING_TOPIC,
                        "mapping.needs-review",
                        course.id(),
                        new NeedsReview(
                                facts(course, revision),
                                marks.stream()
                                        .map(mark -> new Concern(
                                                mark.statementId(),
                                                mark.reason(),
                                                mark.changeKind(),
                                                mark.proposedId()))
                                        .toList()));
            }
        });
    }

    void courseChanged(@Observes CourseChanged changed) {
        Course course = changed.course();
        MappingRevision revision = revisions.approved(course.id()).orElse(null);
        publishState(
                course,
                changed.change() == CourseChanged.Change.DELETED ? Change.DELETED : Change.SAVED,
                revision,
                revision == null ? List.of() : mapped(revision.id()));
    }

    private void publishState(Course course, Change change, MappingRevision revision, List<MappedStatement> mapped) {
        publish(
                COURSE_TOPIC,
                "course.course-state",
                course.id(),
                new CourseState(
                        change,
                        new CourseFacts(
                                course.id(),
                                course.schoolId(),
                                course.code(),
                                course.title(),
                                course.kind(),
                                course.hours(),
                                course.credits(),
                                course.status(),
                                course.prerequisites().stream().sorted().toList()),
                        revision == null
                                ? null
                                : new ApprovedRevision(revision.id(), revision.number(), revision.approvedAt()),
                        mapped));
    }

    private void publish(String topic, String name, UUID courseId, Object data) {
        outbox.publish(DomainEvent.of(TYPES + name + ".v1", topic, courseId, data)
                .about("courses/" + courseId)
                .describedBy(URI.create(SCHEMAS + name.substring(name.indexOf('.') + 1) + ".v1.schema.json")));
    }

    private static RevisionFacts facts(Course course, MappingRevision revision) {
        return new RevisionFacts(revision.id(), revision.number(), course.id(), course.code(), course.schoolId());
    }

    private List<MappedStatement> mapped(UUID revisionId) {
        List<Mapping> rows = revisions.rows(revisionId);
        Map<UUID, LocatedStatement> located =
                catalog.locate(rows.stream().map(Mapping::statementId).toList());
        return rows.stream()
                .map(row -> mapped(row, located.get(row.statementId())))
                .filter(Objects::nonNull)
                .toList();
    }

    private static MappedStatement mapped(Mapping row, LocatedStatement at) {
        if (at == null || at.placed() == null) {
            // Removed by a correction: the mapping needs review and is evidence for nothing.
            return null;
        }
        return new MappedStatement(
                row.statementId(),
                at.edition().standardId(),
                at.edition().standardKey(),
                at.edition().id(),
                at.placed().statement().code(),
                at.placed().statement().kind(),
                at.placed().levelCode(),
                row.emphasis());
    }
}
