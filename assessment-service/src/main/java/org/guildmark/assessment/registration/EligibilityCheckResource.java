package org.guildmark.assessment.registration;

import io.quarkus.security.Authenticated;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.guildmark.assessment.catalogview.CatalogView;
import org.guildmark.assessment.catalogview.Edition;
import org.guildmark.assessment.eligibility.Eligibility;
import org.guildmark.assessment.eligibility.Explanation;

/** Tries the entry rules without registering anybody. */
@Path("/api/assessment/v1/eligibility-checks")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Authenticated
@Tag(name = "Registrations", description = "Who applies, and who may")
class EligibilityCheckResource {
    private final CatalogView catalog;

    EligibilityCheckResource(CatalogView catalog) {
        this.catalog = catalog;
    }

    @POST
    @Operation(
            operationId = "checkEligibility",
            summary = "Would somebody with these facts be eligible?",
            description = "By the edition in force. Nothing is kept and nobody is named.")
    public Explanation check(@NotNull @Valid EligibilityCheckRequest request) {
        Edition edition = catalog.requireCurrent(request.standard(), "/standard");
        edition.requireLevel(request.level(), "/level");
        if (request.track() != null) {
            edition.requireTrack(request.track(), "/track");
        }
        RegistrationFaults.requirePossible(request.facts(), null, null);
        return Eligibility.of(edition.content(), request.level()).explain(request.facts(), request.referenceDay());
    }
}
