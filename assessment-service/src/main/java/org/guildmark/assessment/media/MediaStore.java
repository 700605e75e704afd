package org.guildmark.assessment.media;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.Collection;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.guildmark.platform.problem.ProblemException;

/** Keeps the images of each body; {@code media:<sha-256>} in an item's HTML names one. */
@ApplicationScoped
public class MediaStore {
    /** Largest image, in bytes. */
    public static final int MAXIMUM_BYTES = 2 * 1024 * 1024;

    private static final int IDS_PER_QUERY = 1_000;
    private static final int LONGEST_SIDE = 10_000;

    private final EntityManager database;

    MediaStore(EntityManager database) {
        this.database = database;
    }

    /**
     * Keeps an image; one that the body has already is the same one.
     *
     * @param actor subject of the token
     * @throws ProblemException 413 {@code IMAGE_TOO_LARGE}, 415 {@code IMAGE_TYPE}
     */
    @Transactional
    public StoredMedia store(UUID bodyId, byte[] bytes, String actor) {
        if (bytes.length > MAXIMUM_BYTES) {
            throw tooLarge();
        }
        ImageFile image = ImageFile.read(bytes)
                .filter(it -> it.width() <= LONGEST_SIDE && it.height() <= LONGEST_SIDE)
                .orElseThrow(() -> ProblemException.unsupportedMediaType(
                        "IMAGE_TYPE", "An image is a PNG, JPEG, GIF or WebP of at most 10,000 by 10,000 pixels."));
        String sha256 = sha256(bytes);
        // Two may send the same image at once; whoever is second finds it there.
        database.createNativeQuery("insert ignore into media (body_id, sha256, media_type, width, height, bytes,"
                        + " created_by, created_at) values (:body, :sha256, :type, :width, :height, :bytes, :actor,"
                        + " :now)")
                .setParameter("body", bodyId)
                .setParameter("sha256", sha256)
                .setParameter("type", image.mediaType())
                .setParameter("width", image.width())
                .setParameter("height", image.height())
                .setParameter("bytes", bytes)
                .setParameter("actor", actor)
                .setParameter("now", Instant.now())
                .executeUpdate();
        return new StoredMedia(sha256, image.mediaType(), image.width(), image.height(), bytes);
    }

    /** The image, where one of the bodies has it. */
    public Optional<StoredMedia> find(Set<UUID> bodies, String sha256) {
        return database.createQuery("from Media where key.sha256 = :sha256 and key.bodyId in :bodies", Media.class)
                .setParameter("sha256", sha256)
                .setParameter("bodies", bodies)
                .setMaxResults(1)
                .getResultStream()
                .findFirst()
                .map(it -> new StoredMedia(it.sha256(), it.mediaType(), it.width(), it.height(), it.bytes()));
    }

    /** Those of the images that the body has. */
    public Set<String> known(UUID bodyId, Collection<String> sha256s) {
        Set<String> known = new HashSet<>();
        List<String> wanted = sha256s.stream().distinct().toList();
        for (int from = 0; from < wanted.size(); from += IDS_PER_QUERY) {
            known.addAll(database.createQuery(
                            "select key.sha256 from Media where key.bodyId = ?1 and key.sha256 in ?2", String.class)
                    .setParameter(1, bodyId)
                    .setParameter(2, wanted.subList(from, Math.min(wanted.size(), from + IDS_PER_QUERY)))
                    .getResultList());
        }
        return known;
    }

    static ProblemException tooLarge() {
        return ProblemException.payloadTooLarge("IMAGE_TOO_LARGE", "An image has at most 2 MB.")
                .at("/file", "is larger than 2 MB");
    }

    private static String sha256(byte[] bytes) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException("Every JDK has SHA-256", impossible);
        }
    }
}
