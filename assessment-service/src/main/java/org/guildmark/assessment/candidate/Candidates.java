package org.guildmark.assessment.candidate;

import io.agroal.api.AgroalDataSource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.nio.ByteBuffer;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Collectors;
import org.guildmark.platform.identity.Ids;

/** Finds candidates of a body by their documents, and makes those that are new. */
@ApplicationScoped
public class Candidates {
    private static final int CHUNK = 1_000;

    private final EntityManager database;
    private final AgroalDataSource connections;
    private final DocumentSecrets secrets;

    Candidates(EntityManager database, AgroalDataSource connections, DocumentSecrets secrets) {
        this.database = database;
        this.connections = connections;
        this.secrets = secrets;
    }

    /** What may be shown of a document. */
    public record Shown(DocumentType type, String masked) {}

    /** A text that is equal for equal documents, and tells nothing without the key. */
    public String key(IdentityDocument document) {
        return key(secrets.hash(document));
    }

    private static String key(byte[] hash) {
        return HexFormat.of().formatHex(hash);
    }

    /** Ids of the known ones by {@link #key}. */
    public Map<String, UUID> find(UUID bodyId, Collection<IdentityDocument> documents) {
        List<byte[]> hashes = new ArrayList<>(
                byHash(documents).keySet().stream().map(ByteBuffer::array).toList());
        Map<String, UUID> found = new HashMap<>();
        for (int from = 0; from < hashes.size(); from += CHUNK) {
            database.createQuery(
                            "select c.documentHash, c.id from Candidate c"
                                    + " where c.bodyId = :body and c.documentHash in :hashes",
                            Object[].class)
                    .setParameter("body", bodyId)
                    .setParameter("hashes", hashes.subList(from, Math.min(hashes.size(), from + CHUNK)))
                    .getResultList()
                    .forEach(row -> found.put(key((byte[]) row[0]), (UUID) row[1]));
        }
        return found;
    }

    /** As {@link #find}; those that are new are made. Two that make the same one at once get the same id. */
    @Transactional(Transactional.TxType.MANDATORY)
    public Map<String, UUID> ensure(UUID bodyId, Collection<IdentityDocument> documents) {
        Map<String, UUID> known = find(bodyId, documents);
        Map<ByteBuffer, IdentityDocument> fresh = byHash(documents);
        fresh.keySet().removeIf(hash -> known.containsKey(key(hash.array())));
        if (fresh.isEmpty()) {
            return known;
        }
        // In the order of the hashes: two imports that share candidates wait for each other and never in a circle.
        try (Connection connection = connections.getConnection();
                PreparedStatement insert = connection.prepareStatement("INSERT INTO candidate (id, body_id,"
                        + " document_type, document_hash, document_cipher, key_id, created_at)"
                        + " VALUES (?, ?, ?, ?, ?, ?, ?) ON DUPLICATE KEY UPDATE body_id = body_id")) {
            LocalDateTime now = LocalDateTime.now(ZoneOffset.UTC);
            for (Map.Entry<ByteBuffer, IdentityDocument> one : fresh.entrySet()) {
                byte[] hash = one.getKey().array();
                insert.setBytes(1, bytes(Ids.next()));
                insert.setBytes(2, bytes(bodyId));
                insert.setString(3, one.getValue().type().name());
                insert.setBytes(4, hash);
                insert.setBytes(5, secrets.encrypt(one.getValue(), hash));
                insert.setString(6, secrets.keyId());
                insert.setObject(7, now);
                insert.addBatch();
            }
            insert.executeBatch();
        } catch (SQLException failed) {
            throw new IllegalStateException("The candidates were not stored", failed);
        }
        return find(bodyId, documents);
    }

    /** What may be shown of the candidates' documents, by id. */
    public Map<UUID, Shown> shown(Collection<UUID> candidateIds) {
        List<UUID> ids = candidateIds.stream().distinct().toList();
        Map<UUID, Shown> shown = new HashMap<>();
        for (int from = 0; from < ids.size(); from += CHUNK) {
            shown.putAll(database
                    .createQuery("from Candidate c where c.id in :ids", Candidate.class)
                    .setParameter("ids", ids.subList(from, Math.min(ids.size(), from + CHUNK)))
                    .getResultList()
                    .stream()
                    .collect(Collectors.toMap(
                            Candidate::id,
                            candidate -> new Shown(
                                    candidate.documentType(),
                                    secrets.decrypt(candidate).masked()))));
        }
        return shown;
    }

    private Map<ByteBuffer, IdentityDocument> byHash(Collection<IdentityDocument> documents) {
        Map<ByteBuffer, IdentityDocument> sorted = new TreeMap<>();
        documents.forEach(document -> sorted.put(ByteBuffer.wrap(secrets.hash(document)), document));
        return sorted;
    }

    private static byte[] bytes(UUID id) {
        return ByteBuffer.allocate(16)
                .putLong(id.getMostSignificantBits())
                .putLong(id.getLeastSignificantBits())
                .array();
    }
}
