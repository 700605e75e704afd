package org.guildmark.assessment.blueprint;

import jakarta.persistence.Column;
import jakarta.persistence.Convert;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.guildmark.assessment.Text;
import org.guildmark.assessment.catalogview.AssessmentScheme.Component;
import org.guildmark.assessment.catalogview.Edition;
import org.guildmark.platform.identity.Ids;

/** What papers of a body for one component, level and track must be like. */
@Entity
public class Blueprint {
    @Id
    private UUID id;

    @Column(nullable = false, updatable = false)
    private UUID bodyId;

    @Column(nullable = false, length = 300)
    private String titleZh;

    @Column(length = 300)
    private String titleEn;

    @Column(nullable = false)
    private UUID editionId;

    @Column(nullable = false, length = 80)
    private String standardKey;

    @Column(length = 20)
    private String level;

    @Column(length = 80)
    private String track;

    @Enumerated(EnumType.STRING)
    @Column(nullable = false, columnDefinition = "varchar(20)")
    private Component component;

    @Column(length = 40)
    private String clause;

    @Convert(converter = BlueprintWeightsConverter.class)
    @Column(nullable = false, columnDefinition = "longtext")
    private List<BlueprintWeight> weights;

    @Convert(converter = PaperLimitsConverter.class)
    @Column(nullable = false, columnDefinition = "longtext")
    private PaperLimits limits;

    @Column(nullable = false, updatable = false)
    private Instant createdAt;

    @Column(nullable = false)
    private Instant updatedAt;

    @Version
    private int version;

    protected Blueprint() {}

    Blueprint(UUID bodyId, BlueprintRequest request, Edition edition, BlueprintWeights.Settled settled, Instant now) {
        this.id = Ids.next();
        this.bodyId = bodyId;
        this.createdAt = now;
        become(request, edition, settled, now);
    }

    final void become(BlueprintRequest request, Edition edition, BlueprintWeights.Settled settled, Instant now) {
        titleZh = request.title().zh();
        titleEn = request.title().en();
        editionId = edition.id();
        standardKey = edition.standardKey();
        level = request.level();
        track = request.track();
        component = request.component();
        clause = settled.clause();
        weights = settled.weights();
        limits = request.limits() == null ? PaperLimits.NONE : request.limits();
        updatedAt = now;
    }

    public UUID id() {
        return id;
    }

    public UUID bodyId() {
        return bodyId;
    }

    public Text title() {
        return new Text(titleZh, titleEn);
    }

    public UUID editionId() {
        return editionId;
    }

    public String standardKey() {
        return standardKey;
    }

    /** Null where the standard has no levels. */
    public String level() {
        return level;
    }

    /** Null where the level has no tracks. */
    public String track() {
        return track;
    }

    public Component component() {
        return component;
    }

    /** Of the standard's table; null where the weights are the body's own. */
    String clause() {
        return clause;
    }

    public List<BlueprintWeight> weights() {
        return weights;
    }

    public PaperLimits limits() {
        return limits;
    }

    Instant createdAt() {
        return createdAt;
    }

    Instant updatedAt() {
        return updatedAt;
    }

    int version() {
        return version;
    }
}
