package org.guildmark.platform.http;

import jakarta.ws.rs.core.HttpHeaders;
import java.util.List;
import org.guildmark.platform.problem.ProblemException;

/** The condition under which an update is applied. */
public final class Preconditions {

    private Preconditions() {}

    /**
     * Requires that {@code If-Match} names the current tag (or is {@code *}), so that nobody overwrites what they have
     * not read.
     *
     * @throws ProblemException 428 without the header, 412 when it names another version
     */
    public static void requireMatch(HttpHeaders headers, String currentEtag) {
        List<String> ifMatch = headers.getRequestHeader(HttpHeaders.IF_MATCH);
        if (ifMatch == null || ifMatch.isEmpty()) {
            throw ProblemException.preconditionRequired();
        }
        if (!ETags.matches(ifMatch, currentEtag, false)) {
            throw ProblemException.preconditionFailed();
        }
    }
}
