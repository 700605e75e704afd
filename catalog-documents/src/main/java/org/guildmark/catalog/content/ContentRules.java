package org.guildmark.catalog.content;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What must hold of a content before it may be reviewed and published, whoever wrote it. */
public final class ContentRules {
    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

    private final Set<String> levels;
    private final Set<String> tracks;
    private final Set<UUID> ids = new HashSet<>();
    private final List<Violation> violations = new ArrayList<>();

    /**
     * A rule that does not hold.
     *
     * @param pointer JSON pointer into the content
     */
    @Schema(name = "ContentViolation")
    public record Violation(String pointer, String message) {}

    private ContentRules(StandardContent content) {
        levels = content.levels().stream().map(Level::code).collect(Collectors.toSet());
        tracks = content.tracks().stream().map(Track::code).collect(Collectors.toSet());
    }

    /** Every violation, in the order of the content; empty where all rules hold. */
    public static List<Violation> violations(StandardContent content) {
        ContentRules rules = new ContentRules(content);
        rules.checkProfile(content);
        rules.checkLevelsAndTracks(content);
        rules.checkTree(content);
        rules.checkRules(content);
        rules.checkWeights(content.weightTables());
        return List.copyOf(rules.violations);
    }

    private void checkProfile(StandardContent content) {
        Profile profile = content.profile();
        if (profile == null) {
            violate("/profile", "is missing");
            return;
        }
        require(profile.kind() != null, "/profile/kind", "is missing");
        require(profile.title() != null && hasText(profile.title().zh()), "/profile/title/zh", "is missing");
        require(
                profile.rights() != null && profile.rights().textAccess() != null,
                "/profile/rights/textAccess",
                "is missing");
        require(content.coversLower() != null, "/coversLower", "is missing");
    }

    private void checkLevelsAndTracks(StandardContent content) {
        require(levels.size() == content.levels().size(), "/levels", "two levels have the same code");
        long ranks = content.levels().stream().mapToInt(Level::rank).distinct().count();
        require(ranks == content.levels().size(), "/levels", "two levels have the same rank");
        require(tracks.size() == content.tracks().size(), "/tracks", "two tracks have the same code");
        for (int i = 0; i < content.tracks().size(); i++) {
            String parent = content.tracks().get(i).parent();
            require(parent == null || tracks.contains(parent), "/tracks/" + i + "/parent", "is no track");
        }
    }

    private void checkTree(StandardContent content) {
        require(!content.tree().isEmpty(), "/tree", "is empty");
        for (int i = 0; i < content.tree().size(); i++) {
            checkNode(content.tree().get(i), "/tree/" + i);
        }
    }

    private void checkNode(TreeNode node, String at) {
        require(node.kind() != null, at + "/kind", "is missing");
        require(node.title() != null && hasText(node.title().zh()), at + "/title/zh", "is missing");
        requireLevel(node.level(), at + "/level");
        node.tracks()
                .forEach(track -> require(tracks.contains(track), at + "/tracks", "names no track of the standard"));
        require(node.id() == null || ids.add(node.id()), at + "/id", "occurs twice");
        for (int i = 0; i < node.statements().size(); i++) {
            Statement statement = node.statements().get(i);
            String here = at + "/statements/" + i;
            require(statement.kind() != null, here + "/kind", "is missing");
            require(hasText(statement.text()) || statement.label() != null, here + "/text", "is missing");
            require(statement.id() == null || ids.add(statement.id()), here + "/id", "occurs twice");
        }
        for (int i = 0; i < node.children().size(); i++) {
            checkNode(node.children().get(i), at + "/children/" + i);
        }
    }

    private void checkRules(StandardContent content) {
        for (int i = 0; i < content.entryRequirements().size(); i++) {
            String at = "/entryRequirements/" + i;
            requireKnownLevel(content.entryRequirements().get(i).level(), at + "/level");
        }
        for (int i = 0; i < content.positions().size(); i++) {
            requireLevel(content.positions().get(i).level(), "/positions/" + i + "/level");
        }
    }

    private void checkWeights(List<WeightTable> tables) {
        for (int i = 0; i < tables.size(); i++) {
            WeightTable table = tables.get(i);
            String at = "/weightTables/" + i;
            requireKnownLevel(table.level(), at + "/level");
            require(table.track() == null || tracks.contains(table.track()), at + "/track", "is no track");
            if (table.weights().stream().anyMatch(weight -> weight.percent() == null)) {
                violate(at + "/weights", "has an element without a percentage");
                continue;
            }
            BigDecimal sum =
                    table.weights().stream().map(WeightTable.Weight::percent).reduce(BigDecimal.ZERO, BigDecimal::add);
            require(sum.compareTo(HUNDRED) == 0, at + "/weights", "sum to " + sum.toPlainString() + " instead of 100");
        }
    }

    private void requireLevel(String code, String pointer) {
        require(code == null || levels.contains(code), pointer, "is no level of the standard");
    }

    private void requireKnownLevel(String code, String pointer) {
        require(code != null && levels.contains(code), pointer, "is no level of the standard");
    }

    private void require(boolean holds, String pointer, String message) {
        if (!holds) {
            violate(pointer, message);
        }
    }

    private void violate(String pointer, String message) {
        violations.add(new Violation(pointer, message));
    }

    private static boolean hasText(String text) {
        return text != null && !text.isBlank();
    }
}
