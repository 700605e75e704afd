package org.guildmark.curriculum.catalogview;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.text.Normalizer;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Collectors;
import org.guildmark.curriculum.catalogview.EditionContent.Level;
import org.guildmark.curriculum.catalogview.EditionContent.Node;
import org.guildmark.curriculum.catalogview.EditionContent.Statement;

/**
 * A statement and its place in an edition.
 *
 * @param sequence in printed order over the whole edition, counted from 0
 * @param level null where the statement belongs to every level
 * @param tracks none where it belongs to every track
 * @param path nodes from the root to the one that holds it
 */
public record PlacedStatement(int sequence, Statement statement, Level level, List<String> tracks, List<Node> path) {
    private static final int DIGEST_BYTES = 16;

    public UUID id() {
        return statement.id();
    }

    public String levelCode() {
        return level == null ? null : level.code();
    }

    /** Digest of the wording, to notice later that the statement was reworded. */
    public byte[] wording() {
        return digest(Objects.requireNonNullElse(statement.text(), ""));
    }

    /** Digest of level, tracks and path, to notice later that the statement was moved. */
    public byte[] place() {
        return digest(levelCode() + "\n" + tracks + "\n"
                + path.stream().map(node -> node.title().zh()).collect(Collectors.joining("\n")));
    }

    private static byte[] digest(String text) {
        try {
            String folded = Normalizer.normalize(text, Normalizer.Form.NFKC).replaceAll("\\h+", "");
            byte[] sha = MessageDigest.getInstance("SHA-256").digest(folded.getBytes(StandardCharsets.UTF_8));
            return Arrays.copyOf(sha, DIGEST_BYTES);
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException("Every JDK has SHA-256", impossible);
        }
    }
}
