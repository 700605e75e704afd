package org.guildmark.assessment.candidate;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import java.time.Instant;
import java.util.UUID;
import org.hibernate.annotations.Immutable;

/** Somebody known to an assessment body by a document. Names and the like are the registration's. */
@Entity
@Immutable
class Candidate {
    @Id
    private UUID id;

    @Column(nullable = false)
    private UUID bodyId;

    @Enumerated(EnumType.STRING)
    @Column(nullable = false, columnDefinition = "varchar(20)")
    private DocumentType documentType;

    @Column(nullable = false, columnDefinition = "binary(32)")
    private byte[] documentHash;

    @Column(nullable = false, columnDefinition = "varbinary(200)")
    private byte[] documentCipher;

    @Column(nullable = false, length = 40)
    private String keyId;

    @Column(nullable = false)
    private Instant createdAt;

    protected Candidate() {}

    /** As it would be read; rows are made by {@link Candidates}. */
    Candidate(DocumentType documentType, byte[] documentHash, byte[] documentCipher, String keyId) {
        this.documentType = documentType;
        this.documentHash = documentHash.clone();
        this.documentCipher = documentCipher.clone();
        this.keyId = keyId;
    }

    UUID id() {
        return id;
    }

    UUID bodyId() {
        return bodyId;
    }

    DocumentType documentType() {
        return documentType;
    }

    byte[] documentHash() {
        return documentHash.clone();
    }

    byte[] documentCipher() {
        return documentCipher.clone();
    }

    String keyId() {
        return keyId;
    }

    Instant createdAt() {
        return createdAt;
    }
}
