package org.guildmark.catalog.content;

import java.util.Arrays;
import java.util.List;

/** An invented standard of kite makers, as small as the tests of this package need it. */
final class Kites {
    static final Track SHOP = new Track("shop", Track.Kind.LINE, Text.zh("门市"), null);

    private Kites() {}

    static Statement skill(String code, String text) {
        return new Statement(null, Statement.Kind.SKILL, code, text, null, null, null);
    }

    static Statement knowledge(String code, String text) {
        return new Statement(null, Statement.Kind.KNOWLEDGE, code, text, null, null, null);
    }

    static TreeNode function(String title, String level, TreeNode... contents) {
        return node(TreeNode.Kind.FUNCTION, title, level, List.of(), List.of(contents), List.of());
    }

    static TreeNode content(String title, String level, List<Track> tracks, Statement... statements) {
        return node(TreeNode.Kind.CONTENT, title, level, tracks, List.of(), List.of(statements));
    }

    static TreeNode section(String title, Statement... statements) {
        return node(TreeNode.Kind.SECTION, title, null, List.of(), List.of(), List.of(statements));
    }

    private static TreeNode node(
            TreeNode.Kind kind,
            String title,
            String level,
            List<Track> tracks,
            List<TreeNode> children,
            List<Statement> statements) {
        List<String> codes = tracks.stream().map(Track::code).toList();
        return new TreeNode(
                null, kind, null, Text.zh(title), level, codes, false, null, null, null, children, statements);
    }

    static StandardContent of(TreeNode... tree) {
        return of(StandardKind.GROUP_STANDARD, new CoversLower(true, "3.1"), List.of(), tree);
    }

    static StandardContent of(StandardKind kind, CoversLower coversLower, List<WeightTable> weights, TreeNode... tree) {
        Profile profile = new Profile(
                kind,
                new Text("风筝制作", "Kite making"),
                "2026",
                null,
                Profile.DocumentStatus.ISSUED,
                null,
                null,
                null,
                null,
                null,
                new Profile.Rights(null, null, Profile.TextAccess.PUBLIC));
        List<Level> levels = List.of("初级", "中级", "高级").stream()
                .map(name -> Level.printedAs(name).orElseThrow())
                .toList();
        return new StandardContent(
                profile,
                levels,
                coversLower,
                List.of(SHOP),
                Arrays.asList(tree),
                List.of(),
                null,
                weights,
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of());
    }
}
