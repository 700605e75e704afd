package org.guildmark.catalog.document.national;

import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.guildmark.catalog.content.AssessmentScheme.StaffRole;
import org.guildmark.catalog.content.AssessmentScheme.Staffing;

/** The wording of who must staff a component, and how many of them. */
final class StaffingWording {
    private static final Map<StaffRole, String> ROLES =
            new EnumMap<>(Map.of(StaffRole.INVIGILATOR, "监考", StaffRole.ASSESSOR, "考评", StaffRole.REVIEWER, "评审委员"));
    private static final Pattern RATIO = Pattern.compile("(?<!\\d)1[:\u2236](\\d{1,3})");
    private static final Pattern PER_ROOM =
            Pattern.compile("每个?(?:标准)?(?:考场|教室|考室)[^,;。]*?(?:不少于|不得少于|至少)(?:配备)?(\\d{1,3})[名人]");
    private static final Pattern IN_ALL = Pattern.compile("(\\d{1,3})[名人](?:\\(含\\))?以上|(?:不少于|不得少于|至少)(\\d{1,3})[名人]");

    private StaffingWording() {}

    /** @return empty where the sentence names no role or no number */
    static Optional<Staffing> read(String sentence) {
        Integer candidates = number(RATIO.matcher(sentence));
        Integer perRoom = number(PER_ROOM.matcher(sentence));
        Integer minimum = number(IN_ALL.matcher(PER_ROOM.matcher(sentence).replaceAll("")));
        if (candidates == null && perRoom == null && minimum == null) {
            return Optional.empty();
        }
        boolean odd = sentence.contains("单数") || sentence.contains("奇数");
        return ROLES.keySet().stream()
                .filter(role -> sentence.contains(ROLES.get(role)))
                .findFirst()
                .map(role -> new Staffing(role, candidates, perRoom, minimum, odd));
    }

    private static Integer number(Matcher printed) {
        if (!printed.find()) {
            return null;
        }
        for (int group = 1; group <= printed.groupCount(); group++) {
            if (printed.group(group) != null) {
                return Integer.valueOf(printed.group(group));
            }
        }
        return null;
    }
}
