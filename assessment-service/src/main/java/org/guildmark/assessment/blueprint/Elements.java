package org.guildmark.assessment.blueprint;

import java.text.Normalizer;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Pattern;
import org.guildmark.assessment.Text;
import org.guildmark.assessment.catalogview.Edition;
import org.guildmark.assessment.catalogview.EditionContent.StatementKind;
import org.guildmark.assessment.catalogview.EditionContent.Track;
import org.guildmark.assessment.catalogview.PlacedStatement;
import org.guildmark.assessment.catalogview.WeightTable.ElementKind;

/**
 * The elements of a level and track, and to which of them a statement belongs: what a weight table weighs. Statements
 * without a level or track belong to every one.
 */
public final class Elements {
    private static final Pattern SPACE = Pattern.compile("\\s+");

    private final Edition edition;
    private final String level;
    private final String track;
    private final Set<String> comparable;

    /**
     * @param level null where the standard has no levels
     * @param track null where the level has no tracks
     */
    public Elements(Edition edition, String level, String track) {
        this.edition = edition;
        this.level = level;
        this.track = track;
        this.comparable = track == null ? Set.of() : comparable();
    }

    /** @param kind ethics and basic knowledge are one element each, whatever their sections are titled */
    public record Element(String key, ElementKind kind, Text title) {}

    /** In printed order, by key. */
    public Map<String, Element> all() {
        Map<String, Element> found = new LinkedHashMap<>();
        for (PlacedStatement statement : edition.statements()) {
            if (asksFor(statement)) {
                Element element = element(statement);
                found.putIfAbsent(element.key(), element);
            }
        }
        return found;
    }

    /** The element of a statement; empty where the level and track do not ask for it, or nobody knows it. */
    public Optional<Element> of(UUID statementId) {
        return edition.statement(statementId).filter(this::asksFor).map(Elements::element);
    }

    /** What a weight table calls the element. */
    static String key(ElementKind kind, String title) {
        return kind == ElementKind.FUNCTION
                ? SPACE.matcher(Normalizer.normalize(title, Normalizer.Form.NFKC))
                        .replaceAll("")
                : kind.name();
    }

    /** Whether tracks divide what the level asks for. */
    boolean hasTracks() {
        return edition.statements().stream()
                .anyMatch(statement -> ofLevel(statement) && !statement.tracks().isEmpty());
    }

    private static Element element(PlacedStatement statement) {
        StatementKind kind = statement.statement().kind();
        ElementKind element = kind == StatementKind.ETHICS
                ? ElementKind.ETHICS
                : kind == StatementKind.BASIC_KNOWLEDGE ? ElementKind.BASIC_KNOWLEDGE : ElementKind.FUNCTION;
        Text title =
                switch (element) {
                    case ETHICS -> new Text("职业道德", "Professional ethics");
                    case BASIC_KNOWLEDGE -> new Text("基础知识", "Basic knowledge");
                    case FUNCTION -> statement.root().title();
                };
        return new Element(key(element, title.zh()), element, title);
    }

    private boolean asksFor(PlacedStatement statement) {
        return ofLevel(statement) && ofTrack(statement);
    }

    private boolean ofLevel(PlacedStatement statement) {
        return statement.level() == null
                || level == null
                || statement.levelCode().equals(level);
    }

    /** Of a list like [line, direction] the narrowest counts. */
    private boolean ofTrack(PlacedStatement statement) {
        return statement.tracks().isEmpty()
                || track == null
                || comparable.contains(statement.tracks().get(statement.tracks().size() - 1));
    }

    /** The track, those that enclose it and those within it. */
    private Set<String> comparable() {
        Map<String, String> parents = new LinkedHashMap<>();
        for (Track known : edition.content().tracks()) {
            parents.put(known.code(), known.parent());
        }
        Set<String> found = new HashSet<>(enclosing(parents, track));
        parents.keySet().stream()
                .filter(code -> enclosing(parents, code).contains(track))
                .forEach(found::add);
        return found;
    }

    private static Set<String> enclosing(Map<String, String> parents, String code) {
        Set<String> chain = new HashSet<>();
        for (String at = code; at != null && chain.add(at); at = parents.get(at)) {
            // Ends also where parents go round in a circle.
        }
        return chain;
    }
}
