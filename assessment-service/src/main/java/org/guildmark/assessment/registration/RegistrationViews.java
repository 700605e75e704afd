package org.guildmark.assessment.registration;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.guildmark.assessment.candidate.Candidates;
import org.guildmark.platform.paging.Cursor;
import org.guildmark.platform.paging.Page;
import org.guildmark.platform.paging.PageRequest;
import org.jboss.resteasy.reactive.RestResponse;

/** Shows registrations with what may be shown of their documents. */
@ApplicationScoped
class RegistrationViews {
    private final RegistrationRepository registrations;
    private final Candidates candidates;

    RegistrationViews(RegistrationRepository registrations, Candidates candidates) {
        this.registrations = registrations;
        this.candidates = candidates;
    }

    RegistrationView view(Registration registration) {
        return RegistrationView.of(
                registration,
                candidates.shown(List.of(registration.candidateId())).get(registration.candidateId()));
    }

    Response answer(Registration registration) {
        return Response.ok(view(registration))
                .header(HttpHeaders.ETAG, RegistrationView.etag(registration))
                .build();
    }

    RestResponse<Page<RegistrationView>> page(RegistrationRepository.Filter filter, PageRequest request, UriInfo uri) {
        List<Registration> rows = registrations.page(filter, request);
        Map<UUID, Candidates.Shown> documents =
                candidates.shown(rows.stream().map(Registration::candidateId).toList());
        return Page.of(
                        request,
                        rows,
                        row -> Cursor.of(row.id().toString()),
                        row -> RegistrationView.of(row, documents.get(row.candidateId())),
                        () -> registrations.count(filter))
                .respond(uri);
    }
}
