package org.guildmark.assessment.site;

import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.guildmark.assessment.Text;
import org.guildmark.platform.http.ETags;

/** A site as it is answered; its rooms are listed by {@code /sites/{id}/rooms}. */
@Schema(name = "Site")
public record SiteView(UUID id, UUID bodyId, Text name, String address, Instant createdAt, Instant updatedAt) {
    static SiteView of(Site site) {
        return new SiteView(site.id(), site.bodyId(), site.name(), site.address(), site.createdAt(), site.updatedAt());
    }

    static String etag(Site site) {
        return ETags.strong(site.id(), site.version());
    }
}
