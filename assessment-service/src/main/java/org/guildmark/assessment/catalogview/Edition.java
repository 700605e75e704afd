package org.guildmark.assessment.catalogview;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.guildmark.assessment.Text;
import org.guildmark.assessment.catalogview.EditionContent.Level;
import org.guildmark.assessment.catalogview.EditionContent.Node;
import org.guildmark.assessment.catalogview.EditionContent.Statement;
import org.guildmark.platform.problem.ProblemException;

/** An edition as read into memory, with its statements in order and by id. Immutable, kept for as long as it is wanted. */
public final class Edition {
    private final UUID id;
    private final UUID standardId;
    private final String standardKey;
    private final String kind;
    private final Text title;
    private final String label;
    private final int revision;
    private final EditionContent content;
    private final List<PlacedStatement> statements;
    private final Map<UUID, PlacedStatement> byId;

    Edition(CatalogEdition row) {
        this.id = row.id();
        this.standardId = row.standardId();
        this.standardKey = row.standardKey();
        this.kind = row.kind();
        this.title = row.title();
        this.label = row.label();
        this.revision = row.revision();
        this.content = row.content();
        Map<String, Level> levels =
                content.levels().stream().collect(Collectors.toMap(Level::code, Function.identity(), (a, b) -> a));
        List<PlacedStatement> placed = new ArrayList<>();
        content.tree().forEach(root -> place(root, List.of(), levels, placed));
        this.statements = List.copyOf(placed);
        this.byId = statements.stream()
                .collect(Collectors.toMap(PlacedStatement::id, Function.identity(), (a, b) -> a, LinkedHashMap::new));
    }

    private static void place(Node node, List<Node> above, Map<String, Level> levels, List<PlacedStatement> placed) {
        List<Node> path = new ArrayList<>(above);
        path.add(node);
        List<Node> shared = List.copyOf(path);
        Level level = node.level() == null ? null : levels.get(node.level());
        for (Statement statement : node.statements()) {
            placed.add(new PlacedStatement(placed.size(), statement, level, node.tracks(), shared));
        }
        node.children().forEach(child -> place(child, shared, levels, placed));
    }

    public UUID id() {
        return id;
    }

    public UUID standardId() {
        return standardId;
    }

    public String standardKey() {
        return standardKey;
    }

    /** Family of the standard, in the catalog's words, e.g. {@code COMPETENCY_LIBRARY}. */
    public String kind() {
        return kind;
    }

    public Text title() {
        return title;
    }

    public String label() {
        return label;
    }

    public int revision() {
        return revision;
    }

    public EditionContent content() {
        return content;
    }

    /** In printed order. */
    public List<PlacedStatement> statements() {
        return statements;
    }

    public Optional<PlacedStatement> statement(UUID statementId) {
        return Optional.ofNullable(byId.get(statementId));
    }

    /**
     * @param pointer of the request, for the error
     * @throws ProblemException 422 {@code UNKNOWN_LEVEL}, which names the levels there are
     */
    public Level requireLevel(String code, String pointer) {
        return content.levels().stream()
                .filter(level -> level.code().equals(code))
                .findFirst()
                .orElseThrow(() -> ProblemException.unprocessable(
                                "UNKNOWN_LEVEL",
                                content.levels().isEmpty()
                                        ? standardKey + " has no levels."
                                        : standardKey + " has the levels "
                                                + content.levels().stream()
                                                        .map(Level::code)
                                                        .collect(Collectors.joining(", "))
                                                + ".")
                        .at(pointer, "is no level of the standard"));
    }

    /**
     * @param pointer of the request, for the error
     * @throws ProblemException 422 {@code UNKNOWN_TRACK}
     */
    public void requireTrack(String code, String pointer) {
        if (content.tracks().stream().noneMatch(track -> track.code().equals(code))) {
            throw ProblemException.unprocessable("UNKNOWN_TRACK", standardKey + " has no track " + code + ".")
                    .at(pointer, "is no track of the standard");
        }
    }
}
