package org.guildmark.catalog;

import java.util.Arrays;
import java.util.List;
import org.guildmark.catalog.content.CoversLower;
import org.guildmark.catalog.content.Level;
import org.guildmark.catalog.content.Profile;
import org.guildmark.catalog.content.StandardContent;
import org.guildmark.catalog.content.StandardKind;
import org.guildmark.catalog.content.Statement;
import org.guildmark.catalog.content.Text;
import org.guildmark.catalog.content.Track;
import org.guildmark.catalog.content.TreeNode;
import org.guildmark.catalog.content.WeightTable;

/** An invented standard of kite makers, small enough to see at once what a test says of it. */
public final class KiteContent {
    public static final Track SHOP = new Track("shop", Track.Kind.LINE, Text.zh("门市"), null);
    public static final Track TRADE = new Track("trade", Track.Kind.LINE, Text.zh("批发"), null);
    public static final Track TRADE_OUT = new Track("trade.out", Track.Kind.DIRECTION, Text.zh("出口"), "trade");
    public static final Track TRADE_IN = new Track("trade.in", Track.Kind.DIRECTION, Text.zh("进口"), "trade");

    private static final Profile.Rights OPEN = new Profile.Rights(null, null, Profile.TextAccess.PUBLIC);

    private KiteContent() {}

    public static Statement skill(String code, String text) {
        return new Statement(null, Statement.Kind.SKILL, code, text, null, null, null);
    }

    public static Statement knowledge(String code, String text) {
        return new Statement(null, Statement.Kind.KNOWLEDGE, code, text, null, null, null);
    }

    public static TreeNode function(String title, String level, TreeNode... contents) {
        return node(TreeNode.Kind.FUNCTION, title, level, List.of(), List.of(contents), List.of());
    }

    public static TreeNode content(String title, String level, List<Track> tracks, Statement... statements) {
        return node(TreeNode.Kind.CONTENT, title, level, tracks, List.of(), List.of(statements));
    }

    public static TreeNode section(String title, Statement... statements) {
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

    public static StandardContent of(TreeNode... tree) {
        return of(StandardKind.GROUP_STANDARD, new CoversLower(true, "3.1"), List.of(), tree);
    }

    public static StandardContent of(
            StandardKind kind, CoversLower coversLower, List<WeightTable> weights, TreeNode... tree) {
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
                OPEN);
        List<Level> levels = List.of("初级", "中级", "高级").stream()
                .map(name -> Level.printedAs(name).orElseThrow())
                .toList();
        return new StandardContent(
                profile,
                levels,
                coversLower,
                List.of(SHOP, TRADE, TRADE_OUT, TRADE_IN),
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

    /** The same content, whose wording is only for people who are signed in. */
    public static StandardContent signedInOnly(StandardContent content) {
        Profile profile = content.profile();
        return new StandardContent(
                new Profile(
                        profile.kind(),
                        profile.title(),
                        profile.edition(),
                        profile.printedCode(),
                        profile.documentStatus(),
                        profile.issuer(),
                        profile.issuedOn(),
                        profile.effectiveOn(),
                        profile.scope(),
                        profile.occupation(),
                        new Profile.Rights(null, null, Profile.TextAccess.SIGNED_IN)),
                content.levels(),
                content.coversLower(),
                content.tracks(),
                content.tree(),
                content.entryRequirements(),
                content.assessmentScheme(),
                content.weightTables(),
                content.positions(),
                content.audiences(),
                content.terms(),
                content.normativeReferences(),
                content.bibliography());
    }
}
