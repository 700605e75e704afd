package org.guildmark.platform.problem;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpServerResponse;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.core.Response;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.guildmark.platform.requestid.RequestId;
import org.jboss.logging.Logger;

/** Turns what was thrown into the answer, and writes the log line of what is our own fault: once. */
@ApplicationScoped
class ProblemAnswers {

    private static final Logger LOG = Logger.getLogger(ProblemAnswers.class);

    private final ObjectMapper json;

    ProblemAnswers(ObjectMapper json) {
        this.json = json;
    }

    /** The answer inside Jakarta REST. */
    Response response(Throwable thrown, RoutingContext context) {
        ProblemException problem = translate(thrown, context);
        Response.ResponseBuilder answer =
                Response.status(problem.status()).type(Problem.MEDIA_TYPE).entity(describe(problem, context));
        headers(problem, context).forEach(answer::header);
        return answer.build();
    }

    /** The answer outside Jakarta REST: before it, or where it found nothing. */
    void send(Throwable thrown, RoutingContext context) {
        HttpServerResponse response = context.response();
        if (response.ended()) {
            return;
        }
        if (response.headWritten()) {
            // Half an answer has gone out; all that is left is to let the caller see that it broke off.
            response.reset();
            return;
        }
        ProblemException problem = translate(thrown, context);
        response.setStatusCode(problem.status()).putHeader(HttpHeaders.CONTENT_TYPE, Problem.MEDIA_TYPE);
        headers(problem, context).forEach(response::putHeader);
        response.end(write(describe(problem, context)));
    }

    private static ProblemException translate(Throwable thrown, RoutingContext context) {
        boolean conditional = context.request().headers().contains(HttpHeaders.IF_MATCH);
        ProblemException problem = Faults.translate(thrown, conditional);
        if (problem.status() == 503) {
            LOG.warnf("Request %s: %s (%s)", RequestId.of(context), problem.getMessage(), problem.getCause());
        } else if (problem.status() >= 500) {
            LOG.errorf(thrown, "Request %s failed", RequestId.of(context));
        }
        return problem;
    }

    private static Problem describe(ProblemException problem, RoutingContext context) {
        return new Problem(
                Problem.typeOf(problem.code()),
                Titles.title(problem.code(), problem.status(), language(context)),
                problem.status(),
                problem.detail(),
                context.request().path(),
                problem.code(),
                problem.errors(),
                RequestId.of(context));
    }

    private static Map<String, String> headers(ProblemException problem, RoutingContext context) {
        Map<String, String> headers = new TreeMap<>(problem.headers());
        headers.put("Content-Language", language(context).getLanguage());
        headers.put("Vary", "Accept-Language");
        headers.put("Cache-Control", "no-store");
        return headers;
    }

    private static Locale language(RoutingContext context) {
        return Titles.language(context.request().getHeader(HttpHeaders.ACCEPT_LANGUAGE));
    }

    private String write(Problem problem) {
        try {
            return json.writeValueAsString(problem);
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException("A problem is always JSON", impossible);
        }
    }
}
