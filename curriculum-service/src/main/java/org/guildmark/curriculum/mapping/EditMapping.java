package org.guildmark.curriculum.mapping;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.guildmark.curriculum.course.Course;
import org.guildmark.curriculum.course.CourseChanged;
import org.guildmark.curriculum.course.CourseRepository;
import org.guildmark.platform.problem.ProblemException;

/** Drafts of mappings: opened, changed, discarded. The course is locked by each, so that they follow each other. */
@ApplicationScoped
public class EditMapping {
    private final CourseRepository courses;
    private final MappingRevisionRepository revisions;
    private final MappingRows rows;
    private final ReviewMarks marks;

    EditMapping(CourseRepository courses, MappingRevisionRepository revisions, MappingRows rows, ReviewMarks marks) {
        this.courses = courses;
        this.revisions = revisions;
        this.rows = rows;
        this.marks = marks;
    }

    /**
     * Opens a draft for a course that the caller may write.
     *
     * @param entries null: those of the approved revision
     * @param applyProposals replaces what needs review by what the catalog names as successor, and confirms the rest
     */
    @Transactional
    public MappingRevision open(
            Course course, List<MappingEntry> entries, boolean applyProposals, String reason, String person) {
        Optional<MappingRevision> base = revisions.approved(course.id());
        List<Mapping> known =
                base.map(revision -> revisions.rows(revision.id())).orElse(List.of());
        MappingRevision draft = new MappingRevision(
                course.id(),
                revisions.nextNumber(course.id()),
                base.map(MappingRevision::id).orElse(null),
                reason,
                person,
                Instant.now());
        revisions.persistAndFlush(draft);
        List<MappingEntry> wanted = entries != null ? entries : entries(known);
        if (applyProposals) {
            wanted = proposed(
                    wanted, base.map(revision -> marks.of(revision.id())).orElse(Map.of()));
        }
        rows.replace(draft, wanted, known);
        marks.refresh(draft.id());
        return revisions.findById(draft.id());
    }

    /** Replaces all rows of a draft. */
    @Transactional
    public MappingRevision replace(MappingRevision draft, List<MappingEntry> entries) {
        courses.requireWritable(draft.courseId());
        draft.requireDraft();
        List<Mapping> known = new ArrayList<>(revisions.rows(draft.id()));
        if (draft.basedOnId() != null) {
            known.addAll(revisions.rows(draft.basedOnId()));
        }
        draft.touch(Instant.now());
        revisions.flush();
        rows.replace(draft, entries, known);
        marks.refresh(draft.id());
        return revisions.findById(draft.id());
    }

    /**
     * Changes some rows of the course's newest draft, or of a new one where there is none; the others stay as they are.
     * The course is locked by the caller.
     *
     * @param changes by statement; null unmaps it, a null note leaves the note as it is
     */
    @Transactional
    public MappingRevision patch(Course course, Map<UUID, MappingEntry> changes, String reason, String person) {
        MappingRevision draft = revisions
                .newestDraft(course.id())
                .filter(open -> isCurrent(course, open))
                .orElseGet(() -> open(course, null, false, reason, person));
        Map<UUID, MappingEntry> entries = entries(revisions.rows(draft.id())).stream()
                .collect(Collectors.toMap(
                        MappingEntry::statementId, Function.identity(), (a, b) -> a, LinkedHashMap::new));
        changes.forEach((statement, change) -> {
            MappingEntry earlier = entries.get(statement);
            if (change == null) {
                entries.remove(statement);
            } else {
                String note = change.note() != null || earlier == null ? change.note() : earlier.note();
                entries.put(statement, MappingEntry.of(statement, change.emphasis(), note));
            }
        });
        return replace(revisions.findById(draft.id()), List.copyOf(entries.values()));
    }

    /** A draft that another approval has overtaken is left to whoever wrote it. */
    private boolean isCurrent(Course course, MappingRevision draft) {
        UUID approved = revisions.approved(course.id()).map(MappingRevision::id).orElse(null);
        return Objects.equals(approved, draft.basedOnId());
    }

    @Transactional
    public void discard(MappingRevision draft) {
        courses.requireWritable(draft.courseId());
        draft.requireDraft();
        delete(draft);
    }

    /** A course that goes takes its drafts along; one that was ever approved cannot go. */
    void courseGoes(@Observes CourseChanged changed) {
        if (changed.change() != CourseChanged.Change.DELETED) {
            return;
        }
        UUID courseId = changed.course().id();
        if (revisions.wasEverApproved(courseId)) {
            throw ProblemException.conflict(
                    "COURSE_IN_USE",
                    "Mappings of the course were approved, and learners may hold evidence: retire it" + " instead.");
        }
        revisions.list("courseId", courseId).forEach(this::delete);
    }

    private void delete(MappingRevision draft) {
        marks.forget(draft.id());
        revisions.deleteRows(draft.id());
        revisions.delete(draft);
        revisions.flush();
    }

    private static List<MappingEntry> entries(List<Mapping> rows) {
        return rows.stream()
                .map(row -> MappingEntry.of(row.statementId(), row.emphasis(), row.note()))
                .toList();
    }

    private static List<MappingEntry> proposed(List<MappingEntry> entries, Map<UUID, MappingReview> marks) {
        Map<UUID, MappingEntry> proposed = new LinkedHashMap<>();
        for (MappingEntry entry : entries) {
            MappingReview mark = marks.get(entry.statementId());
            UUID statement = mark == null ? entry.statementId() : mark.proposedId();
            // Without a successor the mapping ends; two statements merged into one become one mapping.
            if (statement != null) {
                proposed.putIfAbsent(statement, new MappingEntry(statement, entry.emphasis(), entry.note(), true));
            }
        }
        return List.copyOf(proposed.values());
    }
}
