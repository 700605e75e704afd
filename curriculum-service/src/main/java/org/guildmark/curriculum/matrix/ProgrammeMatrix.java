package org.guildmark.curriculum.matrix;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.guildmark.curriculum.Text;
import org.guildmark.curriculum.catalogview.Edition;
import org.guildmark.curriculum.catalogview.EditionContent.Node;
import org.guildmark.curriculum.catalogview.PlacedStatement;
import org.guildmark.curriculum.course.Course;
import org.guildmark.curriculum.course.CourseRepository;
import org.guildmark.curriculum.mapping.CourseMappings;
import org.guildmark.curriculum.mapping.CurrentMappings;
import org.guildmark.curriculum.programme.Programme;
import org.guildmark.curriculum.programme.Target;

/** Makes the matrix of a programme and a standard from what is stored. */
@ApplicationScoped
public class ProgrammeMatrix {
    private final CourseRepository courses;
    private final CurrentMappings mappings;

    ProgrammeMatrix(CourseRepository courses, CurrentMappings mappings) {
        this.courses = courses;
        this.mappings = mappings;
    }

    /**
     * All of the standard, as an edited sheet is to be compared with.
     *
     * @param preview own drafts count instead of what is approved
     */
    public Matrix whole(Programme programme, Edition edition, boolean preview) {
        return of(state(programme, preview), programme, edition, MatrixScope.STANDARD);
    }

    /** The courses of the programme in its order, and what counts for each. */
    State state(Programme programme, boolean preview) {
        List<Course> taught = courses.ofProgramme(programme.id());
        return new State(taught, mappings.of(taught, preview));
    }

    /** What a matrix is made of, as the database has it at one time. */
    record State(List<Course> courses, List<CourseMappings> mappings) {
        /** Changes with every course and every mapping. */
        String token() {
            StringBuilder token = new StringBuilder();
            for (int at = 0; at < courses.size(); at++) {
                token.append(courses.get(at).id())
                        .append(courses.get(at).version())
                        .append(mappings.get(at).token())
                        .append('\n');
            }
            return token.toString();
        }
    }

    Matrix of(State state, Programme programme, Edition edition, MatrixScope scope) {
        List<Target> targets = programme.targets().stream()
                .filter(target -> target.standard().equals(edition.standardKey()))
                .toList();
        List<Matrix.Row> rows =
                scope.of(edition, targets).stream().map(ProgrammeMatrix::row).toList();
        List<Matrix.Column> columns = new ArrayList<>();
        Map<UUID, Map<UUID, Matrix.Cell>> cells = new HashMap<>();
        for (int at = 0; at < state.courses().size(); at++) {
            Course course = state.courses().get(at);
            CourseMappings mapped = state.mappings().get(at);
            columns.add(new Matrix.Column(
                    course.id(),
                    course.code(),
                    shown(course.title()),
                    mapped.token(),
                    course.kind().name(),
                    course.hours(),
                    course.credits()));
            cells.put(
                    course.id(),
                    mapped.rows().stream()
                            .collect(Collectors.toMap(
                                    CourseMappings.Row::statementId,
                                    row -> new Matrix.Cell(row.emphasis(), row.note()))));
        }
        return new Matrix(
                programme.id(),
                shown(programme.title()),
                edition.standardKey(),
                shown(edition.title()) + " (" + edition.label() + ")",
                rows,
                columns,
                cells);
    }

    private static Matrix.Row row(PlacedStatement placed) {
        List<Node> path = placed.path();
        String content = path.size() < 2
                ? null
                : path.subList(1, path.size()).stream()
                        .map(node -> shown(node.title()))
                        .collect(Collectors.joining(" / "));
        return new Matrix.Row(
                placed.id(),
                placed.statement().code(),
                placed.statement().kind().name(),
                placed.levelCode(),
                path.isEmpty() ? null : shown(path.get(0).title()),
                content,
                placed.statement().text());
    }

    /** A sheet has one line for a title; those of documents are in Chinese. */
    private static String shown(Text title) {
        return title.zh();
    }
}
