package org.guildmark.catalog.reading;

import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import org.guildmark.platform.problem.ProblemException;

/** The {@code ids=} filter of lists. */
final class IdList {
    private IdList() {}

    /**
     * @param ids separated by commas; null for none
     * @throws ProblemException 400 where one is not a UUID
     */
    static List<UUID> parse(String ids) {
        if (ids == null) {
            return List.of();
        }
        try {
            return Arrays.stream(ids.split(","))
                    .map(String::strip)
                    .filter(id -> !id.isEmpty())
                    .map(UUID::fromString)
                    .toList();
        } catch (IllegalArgumentException notAnId) {
            throw ProblemException.badRequest("INVALID_PARAMETER", "ids holds UUIDs, separated by commas.")
                    .at("?ids", "is not a list of UUIDs")
                    .causedBy(notAnId);
        }
    }
}
