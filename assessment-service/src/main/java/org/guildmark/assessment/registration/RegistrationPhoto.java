package org.guildmark.assessment.registration;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import java.util.UUID;

/** The photo for the admission ticket. */
@Entity
class RegistrationPhoto {
    @Id
    private UUID registrationId;

    @Column(nullable = false, columnDefinition = "mediumblob")
    private byte[] content;

    protected RegistrationPhoto() {}

    RegistrationPhoto(UUID registrationId, byte[] content) {
        this.registrationId = registrationId;
        this.content = content.clone();
    }

    byte[] content() {
        return content.clone();
    }
}
