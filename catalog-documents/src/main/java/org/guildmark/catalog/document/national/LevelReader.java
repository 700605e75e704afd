package org.guildmark.catalog.document.national;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.guildmark.catalog.content.Level;
import org.guildmark.catalog.content.Text;
import org.guildmark.catalog.content.Track;
import org.guildmark.catalog.document.text.LineClaims;

/** Reads levels, training hours and work types from the clauses 职业技能等级 and 培训参考学时. */
final class LevelReader {
    static final String LEVEL_NAMES = "[五四三二一]级";

    private static final Pattern LEVEL =
            Pattern.compile("(" + LEVEL_NAMES + ")(?:/(高级技师|技师|[\\p{IsHan}]{0,4}?工|[\\p{IsHan}]{1,8}))?");
    private static final Pattern HOURS =
            Pattern.compile("(" + LEVEL_NAMES + ")[^\\d一二三四五]{0,24}?(\\d{1,4})(?:个)?(?:标准)?(?:学时|课时)");
    private static final Pattern WITHOUT = Pattern.compile("([^。;；,，]*)不分工种");

    private final Map<String, Level> levels = new LinkedHashMap<>();
    private final List<Track> tracks = new ArrayList<>();
    private final Set<String> withoutTracks = new LinkedHashSet<>();

    static LevelReader read(Clauses profile, LineClaims claims) {
        LevelReader reader = new LevelReader();
        profile.passage("职业技能等级", claims)
                .or(() -> profile.passage("职业等级", claims))
                .ifPresent(passage -> reader.declared(passage.folded()));
        profile.passage("培训参考学时", claims)
                .or(() -> profile.passage("培训期限", claims))
                .ifPresent(passage -> reader.hours(passage.folded()));
        return reader;
    }

    /** A level that a table is headed by; {@code printed} is the heading's text without its number. */
    Level headed(String printed) {
        Matcher matcher = LEVEL.matcher(printed);
        if (!matcher.find()) {
            throw new IllegalArgumentException("Not the heading of a level: " + printed);
        }
        return add(matcher);
    }

    /** Lowest first. */
    List<Level> levels() {
        return levels.values().stream()
                .sorted(Comparator.comparingInt(Level::rank))
                .toList();
    }

    List<Track> tracks() {
        return List.copyOf(tracks);
    }

    /** Work types that the profile does not name. */
    void addTracks(List<Track> found) {
        tracks.addAll(found);
    }

    /** True where the document says that the level is not divided into work types. */
    boolean isUndivided(Level level) {
        return withoutTracks.contains(level.code());
    }

    private void declared(String text) {
        Matcher matcher = LEVEL.matcher(text);
        while (matcher.find()) {
            add(matcher);
        }
        tracks.addAll(WorkTypeNames.in(text));
        Matcher without = WITHOUT.matcher(text);
        while (without.find()) {
            Matcher named = LEVEL.matcher(without.group(1));
            while (named.find()) {
                Level.printedAs(named.group(1)).ifPresent(level -> withoutTracks.add(level.code()));
            }
        }
    }

    private void hours(String text) {
        Matcher matcher = HOURS.matcher(text);
        while (matcher.find()) {
            Integer hours = Integer.valueOf(matcher.group(2));
            Level.printedAs(matcher.group(1)).ifPresent(known -> {
                Level level = levels.getOrDefault(known.code(), known);
                levels.put(level.code(), level.withTrainingHours(hours));
            });
        }
    }

    private Level add(Matcher matcher) {
        Level known = Level.printedAs(matcher.group(1)).orElseThrow();
        String alias = matcher.group(2);
        Level level = alias == null
                        || (matcher.group(1) + "/" + alias).equals(known.title().zh())
                ? known
                : new Level(known.code(), known.rank(), Text.zh(matcher.group(1) + "/" + alias), null, null);
        return levels.computeIfAbsent(level.code(), code -> level);
    }
}
