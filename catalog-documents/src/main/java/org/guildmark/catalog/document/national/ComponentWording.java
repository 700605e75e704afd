package org.guildmark.catalog.document.national;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.guildmark.catalog.content.AssessmentScheme.Component;
import org.guildmark.catalog.content.AssessmentScheme.ComponentRule;
import org.guildmark.catalog.content.AssessmentScheme.Mode;
import org.guildmark.catalog.content.AssessmentScheme.Staffing;

/** What the clauses on assessment say of one component, gathered sentence by sentence. */
final class ComponentWording {
    private static final Map<Component, Pattern> NAMES = Map.of(
            Component.THEORY, Pattern.compile("理论知识(?:考试|考核)?"),
            Component.SKILL, Pattern.compile("(?:操作)?技能(?:操作)?(?:考核|考试)|实操考核"),
            Component.REVIEW, Pattern.compile("综合评审"));
    private static final Map<String, Mode> MODES = Map.of(
            "笔试", Mode.PAPER,
            "机考", Mode.COMPUTER,
            "上机考试", Mode.COMPUTER,
            "现场操作", Mode.ONSITE,
            "实际操作", Mode.ONSITE,
            "模拟操作", Mode.SIMULATED,
            "审阅申报材料", Mode.DOSSIER,
            "材料审阅", Mode.DOSSIER,
            "答辩", Mode.DEFENCE);
    private static final Pattern WAYS = Pattern.compile("(?:采用|采取|以)([^,;。]+?)等?(?:方式|形式|为主)");
    private static final Pattern FOR_LEVELS = Pattern.compile("(?:针对|适用于|仅限)([^,;。]+)");
    private static final Pattern PURPOSE = Pattern.compile("(?:主要)?考核(?=从业人员|考生)[^;。]*|(?:进行)?全面评议和审查");
    private static final Pattern PASS = Pattern.compile("达(?:到)?(\\d{1,3})分");
    private static final Pattern AT_LEAST =
            Pattern.compile("(?:不少于|不得少于|不低于|至少)?(\\d{1,3})(min|分钟|h|小时)", Pattern.CASE_INSENSITIVE);

    private final Component component;
    private final Set<Mode> modes = new LinkedHashSet<>();
    private final Set<String> clauses = new LinkedHashSet<>();
    private final Map<List<String>, Integer> minutes = new LinkedHashMap<>();
    private final List<int[]> unknown = new ArrayList<>();
    private final List<int[]> purposes = new ArrayList<>();
    private List<String> heldAt = List.of();
    private Integer fullMark;
    private Integer passMark;
    private String place;
    private Staffing staffing;

    ComponentWording(Component component) {
        this.component = component;
    }

    /** What a clause is about, by its title. */
    enum Topic {
        MODE("方式"),
        STAFFING("配比"),
        DURATION("时间"),
        PLACE("场所");

        private final String word;

        Topic(String word) {
            this.word = word;
        }

        static Optional<Topic> titled(String title) {
            return Arrays.stream(values())
                    .filter(topic -> title.contains(topic.word))
                    .findFirst();
        }
    }

    static List<Component> namedIn(String sentence) {
        return Arrays.stream(Component.values())
                .filter(component -> NAMES.get(component).matcher(sentence).find())
                .toList();
    }

    Component component() {
        return component;
    }

    /**
     * Takes what a sentence says of this component.
     *
     * @param from where the sentence begins in {@code passage}
     * @return false where nothing was understood
     */
    boolean read(Topic topic, String sentence, Passage passage, int from, String clause) {
        boolean understood =
                switch (topic) {
                    case MODE -> readModes(sentence, from) | readMarks(sentence);
                    case STAFFING -> readStaffing(sentence);
                    case DURATION -> readDuration(sentence);
                    case PLACE -> readPlace(sentence, passage, from);
                };
        if (understood) {
            clauses.add(clause);
        }
        return understood;
    }

    private boolean readModes(String sentence, int from) {
        Matcher levels = FOR_LEVELS.matcher(sentence);
        if (levels.find()) {
            heldAt = NationalLevels.namedIn(levels.group(1));
        }
        Matcher purpose = PURPOSE.matcher(sentence);
        while (purpose.find()) {
            purposes.add(new int[] {from + purpose.start(), from + purpose.end()});
        }
        Matcher ways = WAYS.matcher(sentence);
        if (!ways.find()) {
            return false;
        }
        Matcher way = Pattern.compile("[^、或和及与]+").matcher(ways.group(1));
        while (way.find()) {
            Mode mode = MODES.get(way.group());
            if (mode != null) {
                modes.add(mode);
            } else {
                int start = from + ways.start(1);
                unknown.add(new int[] {start + way.start(), start + way.end()});
            }
        }
        return true;
    }

    private boolean readMarks(String sentence) {
        Matcher pass = PASS.matcher(sentence);
        boolean passes = pass.find();
        if (passes) {
            passMark = Integer.valueOf(pass.group(1));
        }
        boolean outOfHundred = sentence.contains("百分制");
        if (outOfHundred) {
            fullMark = 100;
        }
        return passes || outOfHundred;
    }

    private boolean readStaffing(String sentence) {
        Optional<Staffing> read = StaffingWording.read(sentence);
        read.ifPresent(found -> staffing = found);
        return read.isPresent();
    }

    private boolean readDuration(String sentence) {
        Matcher time = AT_LEAST.matcher(sentence);
        if (!time.find()) {
            return false;
        }
        int number = Integer.parseInt(time.group(1));
        String unit = time.group(2);
        int value = unit.equals("h") || unit.equals("小时") ? number * 60 : number;
        minutes.put(NationalLevels.namedIn(sentence.substring(0, time.start())), value);
        return true;
    }

    private boolean readPlace(String sentence, Passage passage, int from) {
        Matcher name = NAMES.get(component).matcher(sentence);
        int start = name.find() ? name.end() : 0;
        int end = sentence.replaceAll("[。;]$", "").length();
        if (start >= end) {
            return false;
        }
        String printed = passage.text(from + start, from + end);
        place = place == null ? printed : place + "；" + printed;
        return true;
    }

    /** English names of what no clause said. */
    List<String> missing() {
        List<String> missing = new ArrayList<>();
        if (modes.isEmpty()) {
            missing.add("modes");
        }
        if (passMark == null) {
            missing.add("pass mark");
        }
        if (minutes.isEmpty()) {
            missing.add("duration");
        }
        if (staffing == null) {
            missing.add("staffing");
        }
        if (place == null) {
            missing.add("place");
        }
        return missing;
    }

    /** One rule; several where the duration differs between levels. */
    List<ComponentRule> rules(List<String> allLevels) {
        List<String> held = heldAt.isEmpty()
                ? allLevels
                : allLevels.stream().filter(heldAt::contains).toList();
        Set<String> left = new LinkedHashSet<>(held);
        List<ComponentRule> rules = new ArrayList<>();
        minutes.forEach((levels, value) -> {
            List<String> own = held.stream().filter(levels::contains).toList();
            if (!own.isEmpty()) {
                left.removeAll(own);
                rules.add(rule(own, value));
            }
        });
        if (!left.isEmpty() || rules.isEmpty()) {
            rules.add(0, rule(List.copyOf(left), minutes.get(List.<String>of())));
        }
        return rules;
    }

    private ComponentRule rule(List<String> levels, Integer atLeast) {
        return new ComponentRule(
                component,
                levels,
                fullMark,
                passMark,
                atLeast,
                List.copyOf(modes),
                place,
                staffing,
                List.copyOf(clauses));
    }

    /** Ranges of modes that are not known, each told once. */
    List<int[]> drainUnknown() {
        List<int[]> told = List.copyOf(unknown);
        unknown.clear();
        return told;
    }

    /** Ranges that say what the component examines, each told once. */
    List<int[]> drainPurposes() {
        List<int[]> told = List.copyOf(purposes);
        purposes.clear();
        return told;
    }
}
