package org.guildmark.catalog.document.national;

import java.util.ArrayList;
import java.util.List;
import org.guildmark.catalog.content.Level;
import org.guildmark.catalog.content.Provenance;
import org.guildmark.catalog.content.Text;
import org.guildmark.catalog.content.Track;
import org.guildmark.catalog.content.TreeNode;

/** Which function of the e-commerce standard has content for which level and track: facts, read by eye. */
final class NationalFacts {
    static final List<String> LEVELS = List.of("CN5", "CN4", "CN3", "CN2", "CN1");
    static final List<Track> TRACKS = List.of(
            new Track("shop", Track.Kind.WORK_TYPE, Text.zh("网商"), null),
            new Track("cross", Track.Kind.WORK_TYPE, Text.zh("跨境电子商务师"), null));

    static final List<TreeNode> TREE = new ArrayList<>();

    static {
        String both = "";
        add("产品及服务信息管理", "CN5", both, "CN4", both, "CN3", both, "CN2", both);
        add("线上店铺设计与装修", "CN5", both, "CN4", both, "CN3", both);
        add("营销推广", "CN5", "shop", "CN4", both, "CN3", both, "CN2", both);
        add("业务处理", "CN5", both, "CN4", both, "CN3", both, "CN2", both);
        add("客户服务", "CN5", "shop", "CN4", both, "CN3", both);
        add("商务数据分析", "CN5", both, "CN4", both, "CN3", both, "CN2", both, "CN1", both);
        add("电子商务战略规划", "CN1", both);
        add("电子商务模式设计", "CN1", both);
        add("技术管理与培训", "CN2", both, "CN1", both);
        // Level 4's customer service and the like name both work types in print; that makes levels 5 to 2 divided.
        for (String level : LEVELS.subList(0, 4)) {
            TREE.add(function("业务处理", level, List.of(content(level, "shop"), content(level, "cross"))));
        }
    }

    private NationalFacts() {}

    private static void add(String title, String... levelsAndTracks) {
        for (int i = 0; i < levelsAndTracks.length; i += 2) {
            String level = levelsAndTracks[i];
            TREE.add(function(title, level, List.of(content(level, levelsAndTracks[i + 1]))));
        }
    }

    static TreeNode function(String title, String level, List<TreeNode> contents) {
        return node(TreeNode.Kind.FUNCTION, title, level, List.of(), contents);
    }

    static TreeNode content(String level, String track) {
        return node(TreeNode.Kind.CONTENT, "内容", level, track.isEmpty() ? List.of() : List.of(track), List.of());
    }

    private static TreeNode node(
            TreeNode.Kind kind, String title, String level, List<String> tracks, List<TreeNode> children) {
        Provenance nowhere = new Provenance("0".repeat(64), 1, 1, 1);
        return new TreeNode(
                null, kind, null, Text.zh(title), level, tracks, false, null, null, nowhere, children, List.of());
    }

    /** Titles of the functions with content for a level and track, in the order of the weight tables. */
    static List<String> functionsOf(String level, String track) {
        return TREE.stream()
                .filter(function -> function.level().equals(level))
                .filter(function -> function.children().stream()
                        .anyMatch(content -> track == null
                                || content.tracks().isEmpty()
                                || content.tracks().contains(track)))
                .map(function -> function.title().zh())
                .distinct()
                .toList();
    }

    static List<Level> levels() {
        return List.of("五级", "四级", "三级", "二级", "一级").stream()
                .map(name -> Level.printedAs(name).orElseThrow())
                .toList();
    }
}
