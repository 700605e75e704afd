package org.guildmark.curriculum.coverage;

/** The fixed words of a heat map, in the reader's language. */
public enum HeatMapWords {
    CHINESE,
    ENGLISH;

    private String in(String zh, String en) {
        return this == CHINESE ? zh : en;
    }

    /** A title in the reader's language, or in the other where there is none. */
    String chosen(String zh, String en) {
        String wanted = in(zh, en);
        return wanted == null ? (zh == null ? en : zh) : wanted;
    }

    String colon() {
        return in("：", ": ");
    }

    String figure(Figure figure) {
        return figure == Figure.SKILL ? in("技能", "Skill") : in("理论知识", "Theory");
    }

    String shares(String weighted, String plain, int covered, int statements) {
        return in(
                "加权覆盖率 " + weighted + "，简单覆盖率 " + plain + "（" + statements + " 条中的 " + covered + " 条）",
                "weighted " + weighted + ", plain " + plain + " (" + covered + " of " + statements + " statements)");
    }

    String byTable(String clause) {
        String at = clause == null ? "" : " " + clause;
        return in("权重按权重表" + at, "weights by table" + at);
    }

    String byCount() {
        return in("无权重表，按条目数计权", "no weight table: weighed by number of statements");
    }

    String function() {
        return in("职业功能", "Function");
    }

    String weight() {
        return in("权重", "Weight");
    }

    String covered() {
        return in("条目", "Covered");
    }

    String total() {
        return in("合计", "All");
    }

    String legend() {
        return in("得分 %", "Credit %");
    }

    String gap() {
        return in("缺口", "gap");
    }

    String others(int count) {
        return in("其余 " + count + " 门课程", count + " other courses");
    }

    String aggregated(int shown, int others) {
        return in(
                "课程较多：单列显示得分最高的 " + shown + " 门，其余 " + others + " 门合并为最后一列。",
                "Too many courses for one page: the " + shown + " that cover most have a column each, the other "
                        + others + " share the last one.");
    }

    String cumulative() {
        return in("（含以下各级）", " (with the levels below)");
    }

    String viaCrosswalk() {
        return in(" · 含经标准对照折算的覆盖", " · with what is reached through crosswalks");
    }

    String explanation() {
        return in(
                "格中数字：该课程单独对该功能全部条目的平均得分（%）；空格为 0。“合计”取每一条目在各课程中的最高得分再平均；" + "“条目”为已覆盖条目数/条目总数；斜线为无课程覆盖的功能。",
                "A cell's number is the mean credit of all the function's statements by that course alone, in per cent;"
                        + " an empty cell is 0. \"All\" takes each statement's best credit over the courses. \"Covered\" is"
                        + " statements covered of statements. Hatched rows are covered by no course.");
    }
}
