package org.guildmark.platform.problem;

import com.fasterxml.jackson.databind.exc.MismatchedInputException;
import io.quarkus.security.AuthenticationFailedException;
import io.quarkus.security.ForbiddenException;
import io.quarkus.security.UnauthorizedException;
import io.vertx.ext.web.RoutingContext;
import jakarta.inject.Singleton;
import jakarta.validation.ConstraintViolationException;
import jakarta.validation.ValidationException;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import org.jboss.resteasy.reactive.server.ServerExceptionMapper;

/**
 * Answers every exception of a resource as a problem. The listed types are those for which the framework brings a mapper
 * of its own, which would win over one for {@link Throwable}.
 */
@Singleton
class ProblemMapper {

    private final ProblemAnswers answers;

    ProblemMapper(ProblemAnswers answers) {
        this.answers = answers;
    }

    @ServerExceptionMapper({
        Throwable.class,
        WebApplicationException.class,
        NotFoundException.class,
        ValidationException.class,
        ConstraintViolationException.class,
        MismatchedInputException.class,
        UnauthorizedException.class,
        ForbiddenException.class,
        AuthenticationFailedException.class
    })
    public Response answer(Throwable thrown, RoutingContext context) {
        Response answer = answers.response(thrown, context);
        if (answer.getStatus() == 405) {
            answer.getHeaders().putSingle(HttpHeaders.ALLOW, AllowedMethods.ofCurrentRequest());
        }
        return answer;
    }
}
